import {
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
	let chosen = shelf.chosen;
	const own = new Set<() => void>();
	const tell = () => {
		for (const listener of shelf.listeners) listener();
	};
	const lines = () => shelf.lines.get(chosen) ?? [];
	const forget = (learner: string) => {
		shelf.lines.delete(learner);
		shelf.drafts.delete(learner);
	};
	const keyOf = (run: string, question: string) => JSON.stringify([run, question]);

	return {
		device: shelf.device,
		async append(given) {
			if (!shelf.learners.some(({ id }) => id === chosen)) throw new Error(learnerIsGone);
			const known = new Set(lines().map(({ id }) => id));
			const fresh = copied(given).filter(({ id }) => !known.has(id) && known.add(id));
			shelf.lines.set(chosen, [...lines(), ...fresh]);
			if (fresh.length > 0) tell();
		},
		async read(lesson) {
			return copied(lines().filter((line) => lesson === undefined || line.lesson === lesson));
		},
		async keepDraft(run, question, draft) {
			const drafts = shelf.drafts.get(chosen) ?? new Map<string, unknown>();
			if (draft === undefined) drafts.delete(keyOf(run, question));
			else drafts.set(keyOf(run, question), copied(draft));
			shelf.drafts.set(chosen, drafts);
		},
		async readDraft(run, question) {
			return shelf.drafts.get(chosen)?.get(keyOf(run, question));
		},
		async learners() {
			return { all: shelf.learners, chosen };
		},
		async nameLearner(learner) {
			const known = shelf.learners.some(({ id }) => id === learner.id);
			shelf.learners = known
				? shelf.learners.map((each) => (each.id === learner.id ? learner : each))
				: [...shelf.learners, learner];
			tell();
		},
		async chooseLearner(id) {
			if (!shelf.learners.some((each) => each.id === id)) return;
			chosen = shelf.chosen = id;
			tell();
		},
		async removeLearner(id) {
			const left = shelf.learners.filter((each) => each.id !== id);
			shelf.learners = left.length > 0 ? left : [firstLearner];
			forget(id);
			const next = shelf.learners[0]?.id ?? firstLearner.id;
			if (shelf.chosen === id) shelf.chosen = next;
			if (chosen === id) chosen = next;
			tell();
		},
		async clear() {
			forget(chosen);
			tell();
		},
		subscribe(changed) {
			const listener = () => changed();
			own.add(listener);
			shelf.listeners.add(listener);
			return () => void shelf.listeners.delete(listener);
		},
		close() {
			for (const listener of own) shelf.listeners.delete(listener);
		},
	};
}
