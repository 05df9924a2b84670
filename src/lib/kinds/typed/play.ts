import * as v from 'valibot';
import { normalize, normalizeCase } from '#lib/base/normalize.ts';
import { editDistance } from '#lib/base/nearest.ts';
import { kind, type Mark } from '#lib/kinds/kind.ts';
import { blocks } from '#lib/kinds/rich-schema.ts';
import { typedWords } from '#lib/words/kinds/typed.ts';

/** Answers taken, the first of them shown; and wrong ones that are expected. */
export const typedBody = v.object({
	answers: v.array(v.string()),
	wrong: v.array(v.object({ text: v.string(), feedback: v.optional(blocks) })),
});
export type TypedBody = v.InferOutput<typeof typedBody>;

const opened = v.object({});
const response = v.object({ text: v.string() });

/** A word or name to write: right as listed or nearly so, unless it is a wrong answer that its author expects. */
export const typed = kind(
	{
		name: 'typed',
		body: typedBody,
		opened,
		response,
		open: () => ({}),
		ready: (_opened, { text }) => (text.trim() === '' ? typedWords.notReady : undefined),
		mark(body, { text }, _question, nameOf): Mark {
			const id = nameOf(0);
			const verdict = judge(body, text);
			if (verdict.right) {
				const { spelling: expected } = verdict;
				return { score: 1, parts: [{ id, sign: 'right', expected }], say: [] };
			}
			return {
				score: 0,
				parts: [{ id, sign: 'wrong', expected: body.answers[0] }],
				say: verdict.say ? [verdict.say] : [],
			};
		},
		answer: ({ answers: [first = '', ...others] }) => [[typedWords.also(first, others)]],
		tell: (_opened, { text }) => text,
	},
	{ nothingYet: typedWords.notReady },
);

type Verdict =
	| { readonly right: true; readonly spelling?: string }
	| { readonly right: false; readonly say?: TypedBody['wrong'][number]['feedback'] };

/** As listed letter by letter first, then folded, at last nearly: so `its` can be expected as wrong beside `it's`. */
function judge({ answers, wrong }: TypedBody, text: string): Verdict {
	for (const read of [normalizeCase, normalize]) {
		const given = read(text);
		if (answers.some((answer) => read(answer) === given)) return { right: true };
		const expectedWrong = wrong.find((each) => read(each.text) === given);
		if (expectedWrong) return { right: false, say: expectedWrong.feedback };
	}
	const near = answers.find((answer) => isNear(normalize(text), normalize(answer)));
	return near === undefined ? { right: false } : { right: true, spelling: near };
}

/** One slip from six letters, two from ten; a digit is no letter, and none may differ. */
function isNear(given: string, answer: string): boolean {
	const letters = answer.match(/\p{L}/gu)?.length ?? 0;
	const slips = letters >= 10 ? 2 : letters >= 6 ? 1 : 0;
	const digits = (text: string) => text.match(/\p{N}/gu)?.join('') ?? '';
	return digits(given) === digits(answer) && editDistance(given, answer, slips) <= slips;
}
