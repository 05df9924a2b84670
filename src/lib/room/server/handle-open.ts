import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { roomSettings } from '../rules/events.ts';
import { type LessonLike, keepOfLesson } from '../rules/lesson.ts';
import { commandLimit } from './handle-command.ts';
import { tooMany } from './http.ts';
import { headerOf, readJson, sendJson } from './http.ts';
import type { KeptLesson, SentLesson } from './options.ts';
import type { RoomServices } from './services.ts';
import type { RoomStore } from './store.ts';

/** Headers by which a browser shows that it gave the host's password, and that it has opened a room before. */
const grantHeader = 'x-readback-grant';
const markHeader = 'x-readback-mark';

/** The most that a request without a lesson may weigh (bytes). */
const smallest = 64 * 1024;

const command = v.union([
	v.strictObject({
		lesson: v.pipe(v.string(), v.maxLength(100)),
		settings: v.optional(roomSettings, {}),
	}),
	v.strictObject({ sent: v.unknown(), settings: v.optional(roomSettings, {}) }),
]);

/**
 * `POST /room/open`: a new room; its code, the key that makes whoever has it the host, and a mark by which this browser is known
 * when it opens the next.
 */
export async function handleOpen(
	services: RoomServices,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	const { admits, marks, rooms, gate } = services;
	if (!gate.admits(headerOf(req, grantHeader))) {
		return sendJson(res, 401, { refusal: 'password' });
	}
	const most = Math.max(smallest, services.settings.lessonBytes);
	const bytes = Number(headerOf(req, 'content-length') ?? most);
	if (!(bytes <= most)) return sendRefusal(res, { refusal: 'too-much', what: 'bytes', most });
	const address = services.addressOf(req);
	const known = marks.read(headerOf(req, markHeader));
	const waitMs = admits.handleOpen({ address, known, bytes });
	if (waitMs > 0) return tooMany(res, waitMs);
	const full = await noSpace(services);
	if (full) return sendJson(res, 507, { refusal: full });
	const body = await readJson(req, most);
	if ('status' in body) {
		if (body.status === 413) {
			return sendRefusal(res, { refusal: 'too-much', what: 'bytes', most });
		}
		return sendJson(res, body.status, { refusal: 'unreadable' });
	}
	const read = v.safeParse(command, body.value);
	if (!read.success) return sendJson(res, 422, { refusal: 'unreadable' });
	const found = await lessonOf(services, read.output, address);
	if (found === undefined) return sendJson(res, 404, { refusal: 'no-lesson' });
	if ('refusal' in found) return sendRefusal(res, found);
	if ('findings' in found) {
		return sendJson(res, 422, { refusal: 'bad-lesson', findings: found.findings });
	}
	const kept = keptOf(found);
	if (kept === undefined) return sendJson(res, 422, { refusal: 'bad-lesson', findings: [] });
	const made = await rooms.open(kept, read.output.settings);
	const mark = known === undefined ? marks.make() : headerOf(req, markHeader);
	sendJson(res, 201, { ...made, mark });
}

async function noSpace({ store, settings, now, rooms, free }: RoomServices) {
	const left = await free();
	if (left !== undefined && left < settings.diskFree) return 'disk-full';
	return spaceForRoom(store, settings.rooms, now(), (code) => rooms.delete(code));
}

async function lessonOf(
	{ options }: RoomServices,
	asked: v.InferOutput<typeof command>,
	from: string,
): Promise<SentLesson | undefined> {
	if (!('sent' in asked)) {
		const lesson = await options.lessonById(asked.lesson);
		return lesson && ('kept' in lesson ? lesson : { lesson });
	}
	const read = await options.readSent?.(asked.sent, from);
	// What was sent has no pages here, whatever it says of itself.
	return read && 'lesson' in read ? { lesson: { ...read.lesson, listed: false } } : read;
}

function keptOf(found: { readonly lesson: LessonLike } | KeptLesson): string | undefined {
	if ('kept' in found) return found.kept;
	const kept = keepOfLesson(found.lesson);
	return kept && JSON.stringify(kept);
}

function sendRefusal(res: ServerResponse, refusal: Extract<SentLesson, { refusal: string }>): void {
	if (refusal.refusal === 'busy') return tooMany(res, refusal.waitMs, 503);
	sendJson(res, refusal.refusal === 'too-much' ? 413 : 422, refusal);
}

const tried = v.strictObject({ password: v.pipe(v.string(), v.maxLength(1000)) });

/**
 * `POST /room/password`: the host's password against a grant, which the browser keeps and shows when it opens rooms. It comes in
 * the body, which nothing logs. After too many wrong ones even the right one has to wait: else guessing would cost nothing.
 */
export async function handlePassword(
	{ admits, gate, addressOf }: RoomServices,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	if (gate.isOpen) return sendJson(res, 200, {});
	const waitMs = admits.password(addressOf(req));
	if (waitMs > 0) return tooMany(res, waitMs);
	const body = await readJson(req, commandLimit);
	if ('status' in body) return sendJson(res, body.status, { refusal: 'unreadable' });
	const read = v.safeParse(tried, body.value);
	if (!read.success) return sendJson(res, 422, { refusal: 'unreadable' });
	const grant = gate.grantFor(read.output.password);
	if (grant === undefined) return sendJson(res, 403, { refusal: 'wrong-password' });
	sendJson(res, 200, { grant });
}

/** A room has been opened, greeted by a phone and taken over, and nothing else has happened in it. */
const emptyUntil = 3;
const dayMs = 24 * 60 * 60_000;

/** Why there is no space for one more room. */
type NoSpace = 'rooms-full' | 'disk-full';

/**
 * Whether there is space for one more room. Where as many are kept as may be, the oldest one goes that was opened over a day ago
 * and that nobody came to: what a class did in a room is never let go for another.
 */
async function spaceForRoom(
	store: RoomStore,
	most: number,
	now: number,
	remove: (code: string) => Promise<void>,
): Promise<NoSpace | undefined> {
	const rooms = await store.list();
	if (rooms.length < most) return undefined;
	const [oldest] = rooms
		.filter(({ sequence, lastAt }) => sequence <= emptyUntil && lastAt < now - dayMs)
		.sort((a, b) => a.lastAt - b.lastAt);
	if (!oldest) return 'rooms-full';
	await remove(oldest.room);
	return undefined;
}
