import { copied, firstLearner, type Line, type Store } from './store.ts';

/** Whether what happens is remembered after the page is closed, and how many lines wait to be kept. */
export interface KeptStatus {
	readonly remembers: boolean;
	readonly unsaved: number;
}

/**
 * A store that keeps a lesson going when storage does not: lines that can't be kept now stay in memory and go with the
 * next append, reading and drafts never reject. Only what a person asks for (learners, clear) rejects where it fails.
 */
export interface Kept extends Store {
	readonly status: KeptStatus;
	/** Calls back when the status has changed; gives the way to stop. */
	onStatus(changed: (status: KeptStatus) => void): () => void;
}

/** Keeps what a store refuses until it takes it. `durable` is false where the store itself is only memory. */
export function keeper(store: Store, durable: boolean): Kept {
	const waiting = waitingRoom(store, durable);
	const orElse = async <T>(asked: Promise<T>, instead: T): Promise<T> => {
		try {
			return await asked;
		} catch {
			waiting.say(false);
			return instead;
		}
	};
	return {
		...store,
		get status() {
			return waiting.status();
		},
		onStatus: waiting.onStatus,
		append: waiting.append,
		async read(lesson) {
			await waiting.settled();
			const kept = await orElse(store.read(lesson), []);
			const unsaved = waiting
				.lines()
				.filter((line) => lesson === undefined || line.lesson === lesson);
			return [...kept, ...unsaved];
		},
		keepDraft: (run, question, draft) => orElse(store.keepDraft(run, question, draft), undefined),
		readDraft: (run, question) => orElse(store.readDraft(run, question), undefined),
		learners: () => orElse(store.learners(), { all: [firstLearner], chosen: firstLearner.id }),
		async chooseLearner(id) {
			await waiting.append([]);
			if (waiting.lines().length > 0) throw new Error('Lines of this learner are not kept yet.');
			await store.chooseLearner(id);
		},
		async removeLearner(id) {
			const { chosen } = await store.learners();
			await waiting.settled();
			await store.removeLearner(id);
			if (id === chosen) waiting.drop();
		},
		async clear() {
			await waiting.settled();
			await store.clear();
			waiting.drop();
		},
	};
}

/** Lines on their way into a store, in order, and whether they arrive. */
function waitingRoom(store: Store, durable: boolean) {
	const listeners = new Set<(status: KeptStatus) => void>();
	let pending: readonly Line[] = [];
	let status: KeptStatus = { remembers: durable, unsaved: 0 };
	let queue: Promise<void> = Promise.resolve();
	const say = (remembers: boolean) => {
		const unsaved = pending.length;
		if (status.remembers === remembers && status.unsaved === unsaved) return;
		status = { remembers, unsaved };
		for (const listener of listeners) listener(status);
	};
	const flush = async () => {
		const lines = pending;
		if (lines.length === 0) return;
		try {
			await store.append(lines);
			pending = pending.slice(lines.length);
			say(durable);
		} catch {
			say(false);
		}
	};
	return {
		say,
		status: () => status,
		lines: () => pending,
		settled: () => queue,
		/** Copied at once: what a page still holds may change, and what is no JSON must not block the rest. */
		async append(lines: readonly Line[]) {
			pending = [...pending, ...copied(lines)];
			queue = queue.then(flush);
			await queue;
		},
		drop() {
			pending = [];
			say(status.remembers);
		},
		onStatus(changed: (status: KeptStatus) => void) {
			listeners.add(changed);
			return () => void listeners.delete(changed);
		},
	};
}
