import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Lesson } from '#lib/lesson/index.ts';
import { withPictureAddresses } from '#lib/lesson/pictures.ts';
import { keepOfLesson, type LessonLike } from '#lib/room/lesson.ts';
import { roomHandler, type RoomHandler, type SentLesson } from '#lib/room/server/index.ts';
import { refsFor } from '#lib/ui/refs-for.ts';
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
			const lesson = (await read).find((each) => each.id === id);
			return lesson && keepOfLesson(forRooms(withPictureAddresses(lesson)));
		},
		readSent,
	});
}

/** What stands in for the pages of a lesson while a class is being asked it. */
const shutPage = '/room/in-session';

/**
 * Leads a request for a lesson that a room keeps shut to the page that says so. Browsers ask again each time whether they have
 * the newest of a page: left to guess they would show a lesson from before an update, or one that is shut.
 */
export async function unlessShut(
	rooms: RoomHandler,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const isShut = await rooms.isShut(request.url ?? '').catch(() => false);
	if (isShut) request.url = shutPage;
	response.setHeader('cache-control', isShut ? 'no-store' : 'no-cache');
}

/** The reader weighs more than all else here: it is fetched when needed. */
async function readAll(): Promise<readonly Lesson[]> {
	const { readLessons } = await import('../lessons-plugin.ts');
	return readLessons(join(root, 'questions')).lessons;
}

/** A lesson with what each section's prose points at, so that a class reads it with its notes and figures. */
const forRooms = (lesson: Lesson): LessonLike => ({
	...lesson,
	sections: lesson.sections.map((section) => ({
		...section,
		refs: refsFor(lesson, section.blocks),
	})),
});

const sentFolder = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
	files: v.record(v.string(), v.string()),
});

/**
 * A lesson from the editor, `{ id, files: { name: text } }`, read by the engine that reads the site's own. It has no pages here,
 * so it counts as unlisted, whatever it says of itself.
 */
export async function readSent(sent: unknown): Promise<SentLesson> {
	const folder = v.safeParse(sentFolder, sent);
	if (!folder.success) return { findings: [] };
	const { readLesson } = await import('#lib/lesson/index.ts');
	const { withMaps } = await import('../maps/draw.ts');
	const { id, files } = folder.output;
	const { lesson, findings } = readLesson(id, new Map(Object.entries(files)));
	return lesson ? { lesson: { ...forRooms(withMaps(lesson)), listed: false } } : { findings };
}
