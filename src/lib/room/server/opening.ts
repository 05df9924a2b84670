import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { keepOfLesson, type LessonLike } from '../rules/lesson.ts';
import { roomSettings } from '../rules/events.ts';
import { spaceForRoom } from './capacity.ts';
import { tooMany } from './commanding.ts';
import type { RoomContext } from './context.ts';
import { headerOf, readJson, sendJson } from './http.ts';
import type { KeptLesson, SentLesson } from './options.ts';

/** Headers by which a browser shows that it gave the host's password, and that it has opened a room before. */
export const grantHeader = 'x-readback-grant';
export const markHeader = 'x-readback-mark';

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
export async function opening(
	context: RoomContext,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	const { admits, marks, rooms, gate } = context;
	if (!gate.admits(headerOf(req, grantHeader))) {
		return sendJson(res, 401, { refusal: 'password' });
	}
	const most = Math.max(smallest, context.settings.lessonBytes);
	const bytes = Number(headerOf(req, 'content-length') ?? most);
	if (!(bytes <= most)) return sendRefusal(res, { refusal: 'too-much', what: 'bytes', most });
	const address = context.addressOf(req);
	const known = marks.read(headerOf(req, markHeader));
	const waitMs = admits.opening({ address, known, bytes });
	if (waitMs > 0) return tooMany(res, waitMs);
	const full = await noSpace(context);
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
	const found = await lessonOf(context, read.output, address);
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

async function noSpace({ store, settings, now, rooms, free }: RoomContext) {
	const left = await free();
	if (left !== undefined && left < settings.diskFree) return 'disk-full';
	return spaceForRoom(store, settings.rooms, now(), (code) => rooms.delete(code));
}

async function lessonOf(
	{ options }: RoomContext,
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
