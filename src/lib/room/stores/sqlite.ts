import { existsSync } from 'node:fs';
import type { RoomStore } from '../server/store.ts';
import { openDatabase } from './sqlite-schema.ts';
import { prepare, type Append } from './sqlite-statements.ts';
import { subscribers } from './subscribers.ts';

interface SqliteOptions {
	/** The database file; its folder is made where missing. */
	readonly file: string;
	/** How often to check whether another process has written (ms). */
	readonly pollMs?: number;
	/** SQL run once when the file is opened: for tests. */
	readonly setup?: string;
}

/** A store in one SQLite file, opened at first use. Appends are committed in groups and acknowledged after the commit. */
export function sqliteStore({ file, pollMs = 200, setup = '' }: SqliteOptions): RoomStore {
	let opened: ReturnType<typeof prepare> | undefined;
	const { rooms, notify, subscribe } = subscribers();
	let seen: unknown;
	const ready = () => {
		if (opened) return opened;
		opened = prepare(openDatabase(file, setup));
		// From the start: what another process writes before the first look must be heard as well.
		seen = opened.version();
		return opened;
	};
	const poll = setInterval(() => {
		if (!opened || rooms().length === 0) return;
		// Changes only when another connection commits.
		const version = opened.version();
		if (version !== seen) for (const room of rooms()) notify(room);
		seen = version;
	}, pollMs);
	poll.unref();
	const { add, flush } = groupCommit((group) => {
		const grown = commitGroup(ready, group);
		for (const room of grown) notify(room);
	});
	return {
		subscribe,
		append: (room, expected, events) => add({ room, expected, events }),
		read: async (room, after) => ready().read(room, after),
		lease: async (name, owner, now, until) => ready().lease(name, owner, now, until),
		// Asking what is there must not make a file where nothing is.
		list: async () => (opened || existsSync(file) ? ready().list() : []),
		hide: async (hidden) => ready().hidden.hide(hidden),
		show: async (room) => ready().hidden.show(room),
		hidden: async () => (opened || existsSync(file) ? ready().hidden.all() : []),
		async delete(room) {
			flush();
			ready().remove(room);
			notify(room);
		},
		async expire(before) {
			const old = ready()
				.list()
				.filter(({ lastAt }) => lastAt < before);
			for (const { room } of old) {
				ready().remove(room);
				notify(room);
			}
			return old.map(({ room }) => room);
		},
		async close() {
			flush();
			clearInterval(poll);
			opened?.close();
			opened = undefined;
		},
	};
}

/** One transaction for all; a conflict leaves the others be. Gives the rooms that grew. */
function commitGroup(
	ready: () => ReturnType<typeof prepare>,
	group: readonly PendingAppend[],
): ReadonlySet<string> {
	const grown = new Set<string>();
	const outcomes: (readonly [PendingAppend, 'done' | 'conflict'])[] = [];
	try {
		ready().together((append) => {
			for (const pending of group) {
				const done = append(pending);
				outcomes.push([pending, done ? 'done' : 'conflict']);
				if (done) grown.add(pending.room);
			}
		});
	} catch (error) {
		for (const pending of group) pending.reject(error);
		return new Set();
	}
	for (const [pending, outcome] of outcomes) pending.resolve(outcome);
	return grown;
}

/** An append that waits for its group. */
interface PendingAppend extends Append {
	resolve(outcome: 'done' | 'conflict'): void;
	reject(error: unknown): void;
}

/** How long an append waits for others at most (ms), and how many make a group full. */
const waitMs = 4;
const fullAt = 500;

/** Gathers appends that come within a few milliseconds and hands them on together: one wait for the disk for all. */
function groupCommit(commit: (group: readonly PendingAppend[]) => void) {
	let group: PendingAppend[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		const full = group;
		group = [];
		if (full.length > 0) commit(full);
	};
	return {
		flush,
		add: ({ room, expected, events }: Append) =>
			new Promise<'done' | 'conflict'>((resolve, reject) => {
				group.push({ room, expected, events, resolve, reject });
				if (group.length >= fullAt) flush();
				else timer ??= setTimeout(flush, waitMs);
			}),
	};
}
