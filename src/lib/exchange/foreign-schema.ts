import * as v from 'valibot';
import type { Foreign } from '#lib/kinds/exchanging.ts';

const format = v.picklist(['moodle', 'html', 'markdown', 'plain']);
const formatted = v.object({ text: v.string(), format });
const feedback = v.optional(v.string());
const fraction = v.pipe(v.number(), v.finite());

const gift = v.object({
	comments: v.optional(v.array(v.string())),
	above: v.optional(v.array(v.string())),
	unnamed: v.optional(v.literal(true)),
	gap: v.optional(v.number()),
	feedbackFormats: v.optional(v.array(v.nullable(format))),
	ordering: v.optional(v.string()),
});

const common = {
	name: v.string(),
	stem: formatted,
	generalFeedback: v.optional(formatted),
	idnumber: v.optional(v.string()),
	tags: v.optional(v.array(v.string())),
	hints: v.optional(v.array(formatted)),
	correctfeedback: v.optional(formatted),
	partiallycorrectfeedback: v.optional(formatted),
	incorrectfeedback: v.optional(formatted),
	defaultMark: v.optional(v.number()),
	penalty: v.optional(v.number()),
	shuffle: v.optional(v.boolean()),
	numbering: v.optional(v.string()),
	extras: v.optional(v.object({ gift: v.optional(gift) })),
};

const answer = v.object({ text: v.string(), fraction, feedback });
const number = v.object({
	value: v.union([v.number(), v.literal('*')]),
	tolerance: v.optional(v.number()),
	fraction,
	feedback,
});
const pair = v.object({ left: v.string(), leftFormat: format, right: v.string() });

/** A foreign question as a comment keeps it. Whoever edits the file edits this too: nothing in it is believed unread. */
export const foreignSchema: v.GenericSchema<unknown, Foreign> = v.variant('type', [
	v.object({ type: v.literal('description'), ...common }),
	v.object({ type: v.literal('essay'), ...common }),
	v.object({
		type: v.literal('multichoice'),
		...common,
		single: v.boolean(),
		choices: v.array(v.object({ ...formatted.entries, fraction, feedback })),
	}),
	v.object({
		type: v.literal('shortanswer'),
		...common,
		answers: v.array(answer),
		caseSensitive: v.optional(v.boolean()),
	}),
	v.object({
		type: v.literal('numerical'),
		...common,
		answers: v.array(number),
		units: v.optional(v.array(v.unknown())),
	}),
	v.object({ type: v.literal('match'), ...common, pairs: v.array(pair) }),
	v.object({
		type: v.literal('truefalse'),
		...common,
		correct: v.boolean(),
		feedbackTrue: feedback,
		feedbackFalse: feedback,
	}),
	v.object({ type: v.literal('ordering'), ...common, items: v.array(formatted) }),
	v.object({ type: v.literal('multianswer'), ...common, parts: v.array(v.unknown()) }),
]);
