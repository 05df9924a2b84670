import { join } from 'node:path';
import type { Lesson } from '#lib/lesson/index.ts';
import { roomHandler, type RoomHandler } from '#lib/room/server/index.ts';
import { root } from '../ready/root.js';

/**
 * The server of class sessions for the lessons of this site, to be asked before the pages are. Lessons are read when a room is
 * opened, once where they can't change; a room keeps its own copy, so a server that comes back needs none to go on.
 */
export function siteRooms(lessonsChange = false): RoomHandler {
	let read: Promise<readonly Lesson[]> | undefined;
	return roomHandler({
		async lessonById(id) {
			if (lessonsChange) read = undefined;
			read ??= readAll();
			return (await read).find((lesson) => lesson.id === id);
		},
	});
}

/** The reader weighs more than all else here: it is fetched when needed. */
async function readAll(): Promise<readonly Lesson[]> {
	const { readLessons } = await import('../lessons-plugin.ts');
	return readLessons(join(root, 'questions')).lessons;
}
