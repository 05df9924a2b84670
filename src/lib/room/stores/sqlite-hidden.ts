import type { DatabaseSync } from 'node:sqlite';
import type { HiddenLesson } from '../server/store.ts';
import { numberOf, textOf } from './sqlite-schema.ts';

/** The small table of lessons that rooms keep shut: looked at with every page, so no log is near it. */
export function hiddenTable(database: DatabaseSync) {
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
