import * as v from 'valibot';
import type { RoomEvent } from './events.ts';
import { response } from './json.ts';

const key = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));
const name = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
/** The step at which the host pressed: a step already left refuses, so that two tabs move once. */
const expected = v.pipe(v.number(), v.integer(), v.minValue(0));
const stepping = [
	'start',
	'close',
	'discuss',
	'again',
	'reveal',
	'next',
	'pause',
	'resume',
	'end',
] as const;

/** What may come up from a page, and nothing else. `key` makes a repeated one harmless. */
export const wireCommand = v.variant('type', [
	v.strictObject({ type: v.literal('hello'), key }),
	v.strictObject({
		type: v.literal('join'),
		key,
		name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	}),
	v.strictObject({
		type: v.literal('answer'),
		key,
		question: name,
		round: v.picklist([1, 2]),
		/** Counts a learner's answers up, over all their devices: one that does not know of the newest is not taken. */
		turn: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
		response,
	}),
	v.strictObject({ type: v.literal('skip'), key, question: name }),
	v.strictObject({ type: v.picklist(stepping), key, expected }),
	v.strictObject({ type: v.literal('takeOver'), key }),
	v.strictObject({ type: v.literal('lock'), key, locked: v.boolean() }),
	v.strictObject({ type: v.literal('hide'), key, hidden: v.boolean() }),
	v.strictObject({ type: v.literal('remove'), key, learner: name }),
	v.strictObject({ type: v.literal('allow'), key, learner: name }),
	v.strictObject({ type: v.literal('clear'), key, what: v.picklist(['answers', 'learners']) }),
	v.strictObject({
		type: v.literal('extra'),
		key,
		learner: name,
		seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3600)),
	}),
	v.strictObject({
		type: v.literal('timer'),
		key,
		seconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_209_600))),
	}),
	v.strictObject({ type: v.literal('plan'), key, off: v.pipe(v.array(name), v.maxLength(1000)) }),
	v.strictObject({ type: v.literal('delete'), key }),
]);
export type WireCommand = v.InferOutput<typeof wireCommand>;
export type WireOf<Type extends WireCommand['type']> = Extract<WireCommand, { type: Type }>;
export type Stepping = (typeof stepping)[number];

/** Who acts, as the server found by their token; the clock acts when a deadline has passed. */
export type Actor =
	| { readonly role: 'host'; readonly device: string }
	| { readonly role: 'learner'; readonly id: string }
	| { readonly role: 'stranger'; readonly tokenHash?: string; readonly device?: string }
	| { readonly role: 'clock' };

/** A command and who gives it. */
export interface ActorCommand {
	readonly by: Actor;
	readonly command: WireCommand | { readonly type: 'tick' };
}

/** Why something was not done: a stable name that pages have words for. */
export type Refusal =
	| 'not-allowed'
	| 'locked'
	| 'full'
	| 'removed'
	| 'ended'
	| 'bad-name'
	| 'name-taken'
	| 'name-alike'
	| 'name-out'
	| 'no-learner'
	| 'no-question'
	| 'too-late'
	| 'answered-since'
	| 'not-ready'
	| 'moved-on'
	| 'not-hosting'
	| 'no-more'
	| 'paused'
	| 'wrong-phase';

/** The outcome of a command: events to append (none where it was done before), or why it was refused. */
export type Decision =
	| { readonly events: readonly RoomEvent[]; readonly refusal?: undefined }
	| { readonly refusal: Refusal; readonly events?: undefined };

export const accept = (...events: readonly RoomEvent[]): Decision => ({ events });
export const refuse = (refusal: Refusal): Decision => ({ refusal });
