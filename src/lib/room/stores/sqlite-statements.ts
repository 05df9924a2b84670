import type { DatabaseSync } from 'node:sqlite';
import type { HiddenLesson, Stored, Unstored } from '../server/store.ts';
import { listRooms, numberOf, textOf } from './sqlite-schema.ts';

/** Events to append to a room, which must be at `expected`. */
export interface Append {
	readonly room: string;
	readonly expected: number;
	readonly events: readonly Unstored[];
}

/** The statements of one database: appended, read and listed events, leases, hidden lessons. */
export function prepare(database: DatabaseSync) {
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
	const append = ({ room, expected, events }: Append) => {
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

/** The small table of lessons that rooms keep shut: looked at with every page, so no log is near it. */
function hiddenTable(database: DatabaseSync) {
	const put = database.prepare(
		'INSERT OR REPLACE INTO hidden (room, lesson, seenAt, until) VALUES (?, ?, ?, ?)',
	);
	const remove = database.prepare('DELETE FROM hidden WHERE room = ?');
	const select = database.prepare('SELECT room, lesson, seenAt, until FROM hidden');
	return {
		hide: ({ room, lesson, seenAt, until }: HiddenLesson) =>
			void put.run(room, lesson, seenAt, until ?? null),
		show: (room: string) => void remove.run(room),
		all: () => select.all().map(hiddenOf),
	};
}

function hiddenOf(row: Readonly<Record<string, unknown>>): HiddenLesson {
	const known = {
		room: textOf(row['room']),
		lesson: textOf(row['lesson']),
		seenAt: numberOf(row['seenAt']),
	};
	return row['until'] === null ? known : { ...known, until: numberOf(row['until']) };
}
