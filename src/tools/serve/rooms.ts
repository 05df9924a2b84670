import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { roomHandler, type RoomHandler, type SentLesson } from '#lib/room/server/index.ts';
import { fairQueue } from './fair-queue.ts';
import type { ReadSent } from './lessons-for-rooms.ts';
import { sentFolder } from './sent-folder.ts';
import { lessonsOfBuild } from './site-lessons.js';
import { readingThread, type Asked, type Done } from './reading-thread.ts';

/** How long reading may take (ms): a sent lesson, which is a second's work at most, and those of the site. */
const sentMs = 15_000;
const siteMs = 60_000;
/** Thirty teachers may send at once from a school's one address. */
const limits = { each: 24, all: 60 };

/** The server of rooms, and when it has the lessons of the build: before that the door stays shut. */
export type SiteRooms = RoomHandler & { readonly ready: Promise<void> };

type SiteLessons = Readonly<Record<string, string>>;

/**
 * The server of class sessions for the lessons of this site, to be asked before the pages are. The lessons come with the build;
 * where there is none, since they change, they are read. All reading is done on a thread of its own, so that no class waits for
 * it. A room keeps its own copy, so a server that comes back needs none to go on.
 */
export function siteRooms(build?: string): SiteRooms {
	const thread = readingThread(new URL('./reader-worker.ts', import.meta.url));
	if (build !== undefined) thread.warm();
	const queue = fairQueue(limits);
	const inTurn = <Result>(from: string, asked: Asked, deadlineMs: number) =>
		queue.add<Done<Result>>(from, () => thread.do(asked, deadlineMs));
	const readSite = async (): Promise<SiteLessons> => {
		const done = await inTurn<SiteLessons>('', { job: 'site' }, siteMs);
		if (done && done !== 'failed') return done.result;
		process.stderr.write('rooms: the lessons of this site could not be read\n');
		return {};
	};
	const built = build === undefined ? undefined : lessonsOfBuild(build);
	let site: Promise<SiteLessons> | undefined;
	const handler = roomHandler({
		async lessonById(id) {
			const carried = await built;
			// In development a lesson may have changed since; of a build without them they are read once.
			if (!carried && (!site || build === undefined)) site = readSite();
			const lessons = carried ?? (await site) ?? {};
			const kept = Object.hasOwn(lessons, id) ? lessons[id] : undefined;
			return kept === undefined ? undefined : { kept };
		},
		async readSent(sent, from): Promise<SentLesson> {
			const folder = v.safeParse(sentFolder, sent);
			if (!folder.success) return { findings: [] };
			const busy = { refusal: 'busy', waitMs: 1000 + 500 * queue.waiting() } as const;
			const done = await inTurn<ReadSent>(from, { job: 'sent', sent: folder.output }, sentMs);
			if (done === undefined) return busy;
			return done === 'failed' ? { refusal: 'too-slow' } : done.result;
		},
	});
	const close = async () => {
		await Promise.all([thread.close(), handler.close()]);
	};
	const rooms = (request: IncomingMessage, response: ServerResponse) => handler(request, response);
	const ready = Promise.resolve(built).then(() => undefined);
	return Object.assign(rooms, { close, isShut: handler.isShut, ready });
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
