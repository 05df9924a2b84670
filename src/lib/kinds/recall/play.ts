import * as v from 'valibot';
import type { Inline } from '#lib/base/rich.ts';
import { asWritten, kind } from '#lib/kinds/kind.ts';
import { inlines } from '#lib/kinds/rich-schema.ts';
import { recallWords as words } from '#lib/words/kinds/recall.ts';

const cited = v.object({ to: v.array(v.string()), label: v.string() });

/** What a full answer says, point by point; `cited` are a point's own paragraphs, ranges spelled out, and how they are written. */
export const recallBody = v.object({
	points: v.array(v.object({ text: inlines, cited: v.optional(cited) })),
});
export type RecallBody = v.InferOutput<typeof recallBody>;

const opened = v.object({ points: v.array(v.string()) });

/** The learner's words; `had` are the ids of the points ticked, and is there once the points were shown. */
const response = v.object({ text: v.string(), had: v.optional(v.array(v.string())) });

/** In UTF-16 units: more is no answer in two or three sentences. */
export const longest = 2000;

/** An answer in the learner's own words, then beside the points of a full one: kept, compared by the learner, and never marked. */
export const recall = kind(
	{
		name: 'recall',
		body: recallBody,
		opened,
		response,
		// The ids alone: the points are the answer.
		open: ({ points }) => ({ points: points.map((_, index) => asWritten(index)) }),
		ready({ points }, { text, had = [] }) {
			if (text.trim() === '' || !had.every((id) => points.includes(id))) return words.notReady;
			return text.length > longest ? words.tooLong(longest, text.length) : undefined;
		},
		step: ({ text, had }) => (had ? { check: words.done } : { goOn: { text, had: [] } }),
		answer: ({ points }) => points.map(({ text }): readonly Inline[] => text),
		tell: (_opened, { text }) => text.replace(/\s+/g, ' ').trim(),
	},
	{ nothingYet: words.notReady },
);
