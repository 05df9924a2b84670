import * as v from 'valibot';
import { response } from './json.ts';
import { roomLesson } from './lesson.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

/** How a room is held; what is left out has the default. No timer, drawn names and no leaderboard unless chosen. */
export const roomSettings = v.strictObject({
	/** One question at a time for all, or each learner at their own. */
	pace: v.optional(v.picklist(['teacher', 'own']), 'teacher'),
	naming: v.optional(v.picklist(['drawn', 'own', 'none']), 'drawn'),
	/** The questions ticked in; all where left out. */
	questions: v.optional(v.pipe(v.array(id), v.maxLength(1000))),
	/** Own pace: right answers come when all have answered everything, or only when the host ends the session. */
	results: v.optional(v.picklist(['through', 'end']), 'through'),
	/** Whether each section is read before its questions. */
	reading: v.optional(v.boolean(), false),
	/** Whether the screen names the best, by points alone. */
	leaderboard: v.optional(v.boolean(), false),
	/** Where a copy of this site stays up after class: learners take their answers there. */
	copy: v.optional(
		v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/)),
	),
	/** For each question in the teacher's pace, whole seconds. */
	seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600))),
	/** For the whole room in one's own pace, whole minutes. */
	minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60 * 24 * 14))),
});
export type RoomSettings = v.InferOutput<typeof roomSettings>;

const time = v.pipe(v.number(), v.finite());
const until = v.optional(time);
const at = time;
const key = v.optional(v.string());
const text = v.string();
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const round = v.picklist([1, 2]);

/** The first event: everything a room is made of. Tokens are kept as hashes; `secret` names the items. */
export const openedEvent = v.strictObject({
	type: v.literal('opened'),
	at,
	code: text,
	secret: text,
	hostHash: text,
	settings: roomSettings,
	lesson: roomLesson,
});
export type OpenedEvent = v.InferOutput<typeof openedEvent>;

/** All that can happen afterwards. Times are ms by the server's clock; `until` is a deadline, absolute. */
export const roomEvent = v.variant('type', [
	v.strictObject({
		type: v.literal('joined'),
		at,
		learner: text,
		tokenHash: text,
		name: text,
		device: v.optional(text),
	}),
	v.strictObject({ type: v.literal('removed'), at, learner: text, key }),
	v.strictObject({ type: v.literal('allowed'), at, learner: text, key }),
	v.strictObject({
		type: v.literal('cleared'),
		at,
		what: v.picklist(['answers', 'learners']),
		key,
	}),
	v.strictObject({ type: v.literal('locked'), at, locked: v.boolean(), key }),
	v.strictObject({ type: v.literal('hidden'), at, hidden: v.boolean(), key }),
	v.strictObject({ type: v.literal('hosted'), at, device: text, key }),
	v.strictObject({ type: v.literal('greeted'), at }),
	v.strictObject({ type: v.literal('planned'), at, off: v.array(text), key }),
	v.strictObject({ type: v.literal('working'), at, until, key }),
	v.strictObject({ type: v.literal('reading'), at, section: text, key }),
	v.strictObject({ type: v.literal('asked'), at, question: index, until, key }),
	/** `end`: the session is over when this is. */
	v.strictObject({
		type: v.literal('closing'),
		at,
		until: time,
		end: v.optional(v.boolean()),
		key,
	}),
	v.strictObject({ type: v.literal('closed'), at, key }),
	v.strictObject({ type: v.literal('discussed'), at, key }),
	v.strictObject({ type: v.literal('askedAgain'), at, until, key }),
	v.strictObject({ type: v.literal('revealed'), at, key }),
	v.strictObject({ type: v.literal('timed'), at, until, key }),
	v.strictObject({ type: v.literal('paused'), at, key }),
	v.strictObject({ type: v.literal('resumed'), at, until, key }),
	v.strictObject({ type: v.literal('ended'), at, key }),
	v.strictObject({ type: v.literal('extra'), at, learner: text, ms: time, key }),
	v.strictObject({
		type: v.literal('answered'),
		at,
		learner: text,
		question: index,
		round,
		response,
		/** In [0, 1], as marked when it came in: never sent before its time. None where its kind gives no marks. */
		score: v.optional(v.number()),
		turn: v.number(),
		key: text,
	}),
	v.strictObject({ type: v.literal('skipped'), at, learner: text, question: index, key: text }),
]);
export type RoomEvent = v.InferOutput<typeof roomEvent>;
export type EventOf<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>;
