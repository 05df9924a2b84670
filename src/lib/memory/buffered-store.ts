import { draftQueue } from './draft-queue.ts';
import { copied, firstLearner, type Journal, type Later, type Line, type Store } from './store.ts';

/** Whether what happens is remembered after the page is closed, and how many lines wait to be kept. */
export interface SaveStatus {
	readonly remembers: boolean;
	readonly unsaved: number;
}

/**
 * A store that keeps a lesson going when storage does not: lines that can't be kept now stay in memory and go with the
 * next append, reading and drafts never reject. Only what a person asks for (learners, clear) rejects where it fails.
 */
export interface BufferedStore extends Store {
	readonly status: SaveStatus;
	/** Whether all that was appended so far outlasts this page, kept or set aside: known at once, before `append` resolves. */
	readonly safe: boolean;
	/** How often other openings have written, told at once; where that can't be told, NaN, which equals nothing. */
	readonly elsewhere: number;
	/** Calls back when the status has changed; gives the way to stop. */
	onStatus(changed: (status: SaveStatus) => void): () => void;
}

/**
 * Keeps what a store refuses until it takes it. `durable` is false where the store itself is only memory. A journal holds what
 * waits over the end of the page; what it holds at the beginning goes with the next append. What stands there is written `later`.
 */
export function bufferedStore(
	store: Store,
	durable: boolean,
	journal?: Journal,
	later?: Later,
): BufferedStore {
	const waiting = writeQueue(store, durable, journal, later);
	const drafts = draftQueue(store, journal?.drafts, later);
	const orElse = orInstead(() => waiting.say(false));
	const settled = () => Promise.all([waiting.settled(), drafts.settled()]);
	void orElse(drafts.takeIn(), undefined);
	return {
		...store,
		get learner() {
			return store.learner;
		},
		get status() {
			return waiting.status();
		},
		get safe() {
			return waiting.safe();
		},
		get elsewhere() {
			return journal?.elsewhere() ?? NaN;
		},
		onStatus: waiting.onStatus,
		append: waiting.append,
		async read(lesson) {
			await waiting.settled();
			const stored = await orElse(store.read(lesson), []);
			// What waits here, and what other tabs have only just set aside.
			const aside = [...waiting.lines(), ...(journal?.read(store.learner) ?? [])];
			return joined(stored, aside, lesson);
		},
		keepDraft: (run, question, draft) => orElse(drafts.keep(run, question, draft), undefined),
		readDraft: (run, question) => orElse(drafts.read(run, question), undefined),
		learners: () => orElse(store.learners(), { all: [firstLearner], chosen: firstLearner.id }),
		async chooseLearner(id) {
			await waiting.append([]);
			if (waiting.lines().length > 0) throw new Error('Lines of this learner are not kept yet.');
			await drafts.settled();
			await store.chooseLearner(id);
			await waiting.takeIn();
			await orElse(drafts.takeIn(), undefined);
		},
		async removeLearner(id) {
			const { chosen } = await store.learners();
			await settled();
			await store.removeLearner(id);
			journal?.drop(id);
			if (id === chosen) waiting.drop();
		},
		async clear(lesson) {
			await settled();
			await store.clear(lesson);
			waiting.drop(lesson);
			if (lesson === undefined) journal?.drop(store.learner);
			// What waits of other lessons waits on.
			else journal?.drop(store.learner, ofLesson(journal.read(store.learner), lesson));
		},
	};
}

/** What is asked for, or something instead where that is refused, which is told. */
const orInstead =
	(refused: () => void) =>
	async <T>(asked: Promise<T>, instead: T): Promise<T> => {
		try {
			return await asked;
		} catch {
			refused();
			return instead;
		}
	};

const ofLesson = (lines: readonly Line[], lesson: string): readonly Line[] =>
	lines.filter((line) => line.lesson === lesson);

/** Lines, and those of others that are not among them and belong to this lesson (or any), once each. */
function joined(
	lines: readonly unknown[],
	others: readonly Line[],
	of?: string,
): readonly unknown[] {
	const ids = new Set(lines.map(idOf));
	const wanted = others.filter(({ lesson }) => of === undefined || lesson === of);
	return [...lines, ...wanted.filter(({ id }) => !ids.has(id) && ids.add(id))];
}

const idOf = (line: unknown): unknown =>
	typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;

/** Lines on their way into a store, in order, and whether they arrive. */
function writeQueue(store: Store, durable: boolean, journal?: Journal, later?: Later) {
	const listeners = new Set<(status: SaveStatus) => void>();
	/** Those that stand in the journal, and those that stand nowhere else. */
	let pending: readonly Line[] = journal?.read(store.learner) ?? [];
	let loose: readonly Line[] = [];
	let status: SaveStatus = { remembers: durable, unsaved: 0 };
	let queue: Promise<void> = Promise.resolve();
	const say = (remembers: boolean) => {
		const unsaved = pending.length;
		if (status.remembers === remembers && status.unsaved === unsaved) return;
		status = { remembers, unsaved };
		for (const listener of listeners) listener(status);
	};
	const flush = async () => {
		const lines = pending;
		const { learner } = store;
		if (lines.length === 0) return;
		try {
			await store.append(lines);
			pending = pending.slice(lines.length);
			loose = loose.filter((line) => !lines.includes(line));
			journal?.drop(learner, lines);
			say(durable);
		} catch {
			say(false);
		}
	};
	const isSafe = () => loose.length === 0;
	const enqueue = () => {
		const waits = journal && pending.length > 0 && isSafe();
		return (queue = queue.then(waits ? later : undefined).then(flush));
	};
	return {
		say,
		status: () => status,
		safe: isSafe,
		lines: () => pending,
		settled: () => queue,
		/** Copied at once: what a page still holds may change, and what is no JSON must not block the rest. */
		async append(lines: readonly Line[]) {
			const own = copied(lines);
			pending = [...pending, ...own];
			if (own.length > 0 && !journal?.write(store.learner, own)) loose = [...loose, ...own];
			await enqueue();
		},
		/** What stands in the journal of who learns from now on. */
		async takeIn() {
			const known = new Set(pending.map(({ id }) => id));
			const left = journal?.read(store.learner).filter(({ id }) => !known.has(id)) ?? [];
			pending = [...left, ...pending];
			await enqueue();
		},
		drop(lesson?: string) {
			const isLeft = (line: Line) => lesson !== undefined && line.lesson !== lesson;
			[pending, loose] = [pending.filter(isLeft), loose.filter(isLeft)];
			say(status.remembers);
		},
		onStatus(changed: (status: SaveStatus) => void) {
			listeners.add(changed);
			return () => void listeners.delete(changed);
		},
	};
}
