import {
	asJson,
	copied,
	firstLearner,
	learnerIsGone,
	type Learner,
	type Line,
	type Store,
} from '../store.ts';

/** What openings of an in-memory store share: a device that forgets when the page is closed. */
export interface Shelf {
	readonly device: string;
	learners: readonly Learner[];
	/** Who learns at the next opening. */
	chosen: string;
	/** By learner. */
	readonly lines: Map<string, readonly Line[]>;
	/** By learner, then by run and question. */
	readonly drafts: Map<string, Map<string, unknown>>;
	readonly listeners: Set<() => void>;
}

export const emptyShelf = (device: string): Shelf => ({
	device,
	learners: [firstLearner],
	chosen: firstLearner.id,
	lines: new Map(),
	drafts: new Map(),
	listeners: new Set(),
});

/** A store on a shelf: for tests, and for devices that refuse to remember. */
export function inMemoryStore(shelf: Shelf): Store {
	const own = new Set<() => void>();
	const here: Here = { shelf, chosen: shelf.chosen };
	const hear = () => {
		for (const listener of own) listener();
	};
	shelf.listeners.add(hear);
	/** Every other opening hears of a change. */
	const changed = () => {
		for (const each of shelf.listeners) if (each !== hear) each();
	};
	return {
		device: shelf.device,
		get learner() {
			return here.chosen;
		},
		...log(here, changed),
		...learners(here, changed),
		subscribe(changed) {
			const listener = () => changed();
			own.add(listener);
			return () => void own.delete(listener);
		},
		close() {
			shelf.listeners.delete(hear);
		},
	};
}

/** One opening of a shelf, and who learns there. */
interface Here {
	readonly shelf: Shelf;
	chosen: string;
}

function log(
	here: Here,
	changed: () => void,
): Pick<Store, 'append' | 'read' | 'keepDraft' | 'readDraft' | 'clear'> {
	const { shelf } = here;
	const lines = () => shelf.lines.get(here.chosen) ?? [];
	const keyOf = (run: string, question: string) => JSON.stringify([run, question]);
	return {
		async append(given) {
			if (!shelf.learners.some(({ id }) => id === here.chosen)) throw new Error(learnerIsGone);
			const known = new Set(lines().map(({ id }) => id));
			const fresh = copied(given).filter(({ id }) => !known.has(id) && known.add(id));
			shelf.lines.set(here.chosen, [...lines(), ...fresh]);
			if (fresh.length > 0) changed();
		},
		async read(lesson) {
			return copied(lines().filter((line) => lesson === undefined || line.lesson === lesson));
		},
		async keepDraft(run, question, draft) {
			const drafts = shelf.drafts.get(here.chosen) ?? new Map<string, unknown>();
			if (draft === undefined) drafts.delete(keyOf(run, question));
			else drafts.set(keyOf(run, question), asJson(draft));
			shelf.drafts.set(here.chosen, drafts);
		},
		async readDraft(run, question) {
			return shelf.drafts.get(here.chosen)?.get(keyOf(run, question));
		},
		async clear(lesson) {
			if (lesson === undefined) forget(shelf, here.chosen);
			else {
				const left = lines().filter((line) => line.lesson !== lesson);
				shelf.lines.set(here.chosen, left);
			}
			changed();
		},
	};
}

function learners(
	here: Here,
	changed: () => void,
): Pick<Store, 'learners' | 'nameLearner' | 'chooseLearner' | 'removeLearner'> {
	const { shelf } = here;
	return {
		async learners() {
			return { all: shelf.learners, chosen: here.chosen };
		},
		async nameLearner(learner) {
			const known = shelf.learners.some(({ id }) => id === learner.id);
			shelf.learners = known
				? shelf.learners.map((each) => (each.id === learner.id ? learner : each))
				: [...shelf.learners, learner];
			changed();
		},
		async chooseLearner(id) {
			if (!shelf.learners.some((each) => each.id === id)) return;
			here.chosen = shelf.chosen = id;
			changed();
		},
		async removeLearner(id) {
			const left = shelf.learners.filter((each) => each.id !== id);
			shelf.learners = left.length > 0 ? left : [firstLearner];
			forget(shelf, id);
			const next = shelf.learners[0]?.id ?? firstLearner.id;
			if (shelf.chosen === id) shelf.chosen = next;
			if (here.chosen === id) here.chosen = next;
			changed();
		},
	};
}

function forget(shelf: Shelf, learner: string): void {
	shelf.lines.delete(learner);
	shelf.drafts.delete(learner);
}
