import * as v from 'valibot';
import type { Inline } from '#lib/base/rich.ts';
import { kind } from '#lib/kinds/kind.ts';
import { inlines } from '#lib/kinds/rich-schema.ts';
import { recallWords as words } from '#lib/words/kinds/recall.ts';

const cited = v.object({ to: v.array(v.string()), label: v.string() });

/** What a full answer says, point by point; `cited` are a point's own paragraphs, ranges spelled out, and how they are written. */
export const recallBody = v.object({
	points: v.array(v.object({ text: inlines, cited: v.optional(cited) })),
});
export type RecallBody = v.InferOutput<typeof recallBody>;

const opened = v.object({ points: v.array(v.string()) });

/**
 * The learner's words; `had` are the ids of the points ticked, and is there once the points were shown. `kept`: in a class the words
 * stay with the learner, and are empty here.
 */
const response = v.object({
	text: v.string(),
	had: v.optional(v.array(v.string())),
	kept: v.optional(v.boolean()),
});

/** In UTF-16 units: more is no answer in two or three sentences. */
export const longest = 2000;

function read(given: unknown): v.InferOutput<typeof response> {
	const known = v.safeParse(response, given);
	return known.success ? known.output : { text: '' };
}

/** An answer in the learner's own words, then beside the points of a full one: kept, compared by the learner, and never marked. */
export const recall = kind(
	{
		name: 'recall',
		body: recallBody,
		opened,
		response,
		// The ids alone: the points are the answer.
		open: ({ points }, { nameOf }) => ({ points: points.map((_, index) => nameOf(index)) }),
		ready({ points }, { text, had = [], kept = false }) {
			if ((text.trim() === '' && !kept) || !had.every((id) => points.includes(id)))
				return words.notReady;
			return text.length > longest ? words.tooLong(longest, text.length) : undefined;
		},
		step(response) {
			const given = read(response);
			if (given.text.trim() === '' || given.text.length > longest) return {};
			return given.had ? { check: words.done } : { goOn: { ...given, had: [] } };
		},
		answer: ({ points }) => points.map(({ text }): readonly Inline[] => text),
		tell: (_opened, { text }) => text.replace(/\s+/g, ' ').trim() || words.kept,
		ownWords: {
			of: (given) => read(given).text,
			put: (given, text) => ({
				text: text ?? '',
				...(read(given).had && { had: read(given).had }),
				...(text === undefined && { kept: true }),
			}),
		},
	},
	{ nothingYet: words.notReady },
);
