import * as v from 'valibot';
import { plainText, type Inline } from '#lib/base/rich.ts';
import { seeded, shuffled } from '#lib/base/seeded.ts';
import { kind, type Presentation, type Part } from '#lib/kinds/kind.ts';
import { inlines } from '#lib/kinds/rich-schema.ts';
import { matchWords } from '#lib/words/kinds/match.ts';

/** Pairs as written; `spare` answers belong to none; `columns` names both sides. */
export const matchBody = v.object({
	columns: v.object({ left: inlines, right: inlines }),
	pairs: v.array(v.object({ left: inlines, right: inlines })),
	spare: v.array(inlines),
});
export type MatchBody = v.InferOutput<typeof matchBody>;

const item = v.object({ id: v.string(), text: inlines });
const opened = v.object({
	columns: matchBody.entries.columns,
	lefts: v.array(item),
	rights: v.array(item),
});
const response = v.object({ pairs: v.array(v.tuple([v.string(), v.string()])) });

/** An answer to each line: pairs right / pairs. Equal answers are one, and serve twice. */
export const match = kind(
	{
		name: 'match',
		body: matchBody,
		opened,
		response,
		open(body, presentation, question) {
			const random = presentation.random ?? seeded(question.id);
			const lefts = body.pairs.map(({ left }, index) => ({
				id: presentation.nameOf(index),
				text: left,
			}));
			return {
				columns: body.columns,
				lefts: question.shuffle && presentation.random ? shuffled(lefts, random) : lefts,
				// Written beside their lines they are the key: shuffled, whatever the question says.
				rights: shuffled(rightsOf(body, presentation.nameOf), random),
			};
		},
		ready({ lefts, rights }, { pairs }) {
			const answers = new Set(rights.map(({ id }) => id));
			const given = new Map(pairs);
			const missing = lefts.filter(({ id }) => !answers.has(given.get(id) ?? ''));
			if (missing.length > 0) return matchWords.notReady(missing.length);
			return pairs.length === lefts.length ? undefined : matchWords.notReady(lefts.length);
		},
		mark(body, response, _question, nameOf) {
			const given = new Map(response.pairs);
			const rights = rightsOf(body, nameOf);
			const parts = body.pairs.map(({ right }, index): Part => {
				const id = nameOf(index);
				const expected = rights.find(({ text }) => isSame(text, right))?.id;
				if (given.get(id) === expected) return { id, sign: 'right' };
				return { id, sign: 'wrong', expected };
			});
			const right = parts.filter(({ sign }) => sign === 'right').length;
			return {
				score: right / parts.length,
				parts,
				say: [],
				inWords: matchWords.share(right, parts.length),
			};
		},
		answer: ({ pairs }) => pairs.map(({ left, right }) => [...left, ' – ', ...right]),
		tell({ lefts, rights }, { pairs }) {
			const given = new Map(pairs);
			const lines = lefts.map(({ id, text }) => {
				const right = rights.find((each) => each.id === given.get(id));
				return `${plainText(text)} – ${plainText(right?.text ?? [])}`;
			});
			return lines.join('; ');
		},
	},
	{ nothingYet: matchWords.nothingYet },
);

/** Two cells that read alike are one answer. */
const isSame = (a: readonly Inline[], b: readonly Inline[]) =>
	plainText(a).trim() === plainText(b).trim();

/** Every distinct answer, called by its place after the lines. */
function rightsOf(body: MatchBody, nameOf: Presentation['nameOf']) {
	const all = [...body.pairs.map(({ right }) => right), ...body.spare];
	const distinct = all.filter((text, at) => all.findIndex((other) => isSame(text, other)) === at);
	return distinct.map((text, at) => ({ id: nameOf(body.pairs.length + at), text }));
}
