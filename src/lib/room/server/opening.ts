import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { keepOfLesson } from '../lesson.ts';
import { roomSettings } from '../settings.ts';
import { tooMany } from './commanding.ts';
import type { RoomContext } from './context.ts';
import { readJson, sendJson } from './http.ts';
import type { SentLesson } from './options.ts';
import { browserOf } from './who.ts';

/** The most a lesson sent from the editor may weigh (bytes). */
export const lessonLimit = 1024 * 1024;

const wish = v.union([
	v.strictObject({
		lesson: v.pipe(v.string(), v.maxLength(100)),
		settings: v.optional(roomSettings, {}),
	}),
	v.strictObject({ sent: v.unknown(), settings: v.optional(roomSettings, {}) }),
]);

/** `POST /room/open`: a new room; its code, and the key that makes whoever has it the host. */
export async function opening(
	context: RoomContext,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	const { budgets, rooms } = context;
	const waitMs = budgets.opening.take(browserOf(req)) || budgets.openingAll.take('all');
	if (waitMs > 0) return tooMany(res, waitMs);
	const body = await readJson(req, lessonLimit);
	if ('status' in body) return sendJson(res, body.status, { refusal: 'unreadable' });
	const read = v.safeParse(wish, body.value);
	if (!read.success) return sendJson(res, 422, { refusal: 'unreadable' });
	const found = await lessonOf(context, read.output);
	if (found === undefined) return sendJson(res, 404, { refusal: 'no-lesson' });
	if ('findings' in found) {
		return sendJson(res, 422, { refusal: 'bad-lesson', findings: found.findings });
	}
	const lesson = keepOfLesson(found.lesson);
	if (!lesson) return sendJson(res, 422, { refusal: 'bad-lesson', findings: [] });
	const made = await rooms.open(lesson, read.output.settings);
	sendJson(res, 201, made);
}

async function lessonOf(
	{ options }: RoomContext,
	asked: v.InferOutput<typeof wish>,
): Promise<SentLesson | undefined> {
	if ('sent' in asked) return options.readSent?.(asked.sent);
	const lesson = await options.lessonById(asked.lesson);
	return lesson && { lesson };
}
