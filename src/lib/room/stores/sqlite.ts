import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { RoomStore, Stored } from '../server/store.ts';
import { groupCommit, type Waiting } from './group-commit.ts';
import { listRooms, numberOf, openDatabase, textOf } from './sqlite-schema.ts';
import { hiddenTable } from './sqlite-hidden.ts';
import { subscribers } from './subscribers.ts';

interface SqliteOptions {
	/** The database file; its folder is made where missing. */
	readonly file: string;
	/** How often to look whether another process has written (ms). */
	readonly lookMs?: number;
	/** SQL run once when the file is opened: for tests. */
	readonly setup?: string;
}

/** A store in one SQLite file, opened at first use. Appends are committed in groups and acknowledged after the commit. */
export function sqliteStore({ file, lookMs = 200, setup = '' }: SqliteOptions): RoomStore {
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
	const look = setInterval(() => {
		if (!opened || rooms().length === 0) return;
		// Changes only when another connection commits.
		const version = opened.version();
		if (version !== seen) for (const room of rooms()) notify(room);
		seen = version;
	}, lookMs);
	look.unref();
	const { add, flush } = groupCommit((group) => {
		const grown = commitGroup(ready, group);
		for (const room of grown) notify(room);
	});
	return {
		subscribe,
		append: add,
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
			clearInterval(look);
			opened?.close();
			opened = undefined;
		},
	};
}

/** One transaction for all; a conflict leaves the others be. Gives the rooms that grew. */
function commitGroup(
	ready: () => ReturnType<typeof prepare>,
	group: readonly Waiting[],
): ReadonlySet<string> {
	const grown = new Set<string>();
	const outcomes: (readonly [Waiting, 'done' | 'conflict'])[] = [];
	try {
		ready().together((append) => {
			for (const waiting of group) {
				const done = append(waiting);
				outcomes.push([waiting, done ? 'done' : 'conflict']);
				if (done) grown.add(waiting.room);
			}
		});
	} catch (error) {
		for (const waiting of group) waiting.reject(error);
		return new Set();
	}
	for (const [waiting, outcome] of outcomes) waiting.resolve(outcome);
	return grown;
}

function prepare(database: DatabaseSync) {
	const last = database.prepare('SELECT max(sequence) AS last FROM events WHERE room = ?');
	const insert = database.prepare(
		'INSERT INTO events (room, sequence, at, text) VALUES (?, ?, ?, ?)',
	);
	const select = database.prepare(
		'SELECT sequence, at, text FROM events WHERE room = ? AND sequence > ? ORDER BY sequence',
	);
	const list = database.prepare(listRooms);
	const remove = database.prepare('DELETE FROM events WHERE room = ?');
	const hidden = hiddenTable(database);
	const take = database.prepare(
		`INSERT INTO leases (name, owner, until) VALUES (?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
		WHERE leases.owner = excluded.owner OR leases.until <= ?`,
	);
	const version = database.prepare('PRAGMA data_version');
	const append = ({ room, expected, events }: Waiting) => {
		if (numberOf(last.get(room)?.['last']) !== expected) return false;
		events.forEach(({ at, text }, i) => insert.run(room, expected + 1 + i, at, text));
		return true;
	};
	return {
		together(work: (each: typeof append) => void) {
			// The write lock first: what is read inside can't be overtaken by another process.
			database.exec('BEGIN IMMEDIATE');
			try {
				work(append);
				database.exec('COMMIT');
			} catch (error) {
				if (database.isTransaction) database.exec('ROLLBACK');
				throw error;
			}
		},
		read: (room: string, after: number): readonly Stored[] =>
			select.all(room, after).map((row) => ({
				sequence: numberOf(row['sequence']),
				at: numberOf(row['at']),
				text: textOf(row['text']),
			})),
		lease: (name: string, owner: string, now: number, until: number) =>
			numberOf(take.run(name, owner, until, now).changes) > 0,
		list: () =>
			list.all().map((row) => ({
				room: textOf(row['room']),
				sequence: numberOf(row['sequence']),
				firstAt: numberOf(row['firstAt']),
				lastAt: numberOf(row['lastAt']),
			})),
		hidden,
		remove(room: string) {
			hidden.show(room);
			remove.run(room);
		},
		version: () => version.get()?.['data_version'],
		close: () => database.close(),
	};
}
