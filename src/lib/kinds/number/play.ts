import * as v from 'valibot';
import { normalize } from '#lib/base/normalize.ts';
import { readNumber, writeNumber } from '#lib/base/read-number.ts';
import { kind } from '#lib/kinds/kind.ts';
import { blocks } from '#lib/kinds/rich-schema.ts';
import { numberWords } from '#lib/words/kinds/number.ts';

/** A band of right numbers, as its author thinks of it. */
const band = v.union([
	v.object({ at: v.number(), within: v.number() }),
	v.object({ low: v.number(), high: v.number() }),
]);
export type Band = v.InferOutput<typeof band>;

/** What is right (ends included), in which unit; wrong numbers that are expected; the language that numbers are written in. */
export const numberBody = v.object({
	answer: band,
	unit: v.optional(v.string()),
	wrong: v.array(v.object({ value: v.number(), feedback: v.optional(blocks) })),
	lang: v.string(),
});
export type NumberBody = v.InferOutput<typeof numberBody>;

const opened = v.object({
	unit: v.optional(v.string()),
	lang: v.string(),
	/** Below zero may be right: then a phone's keyboard needs a minus. */
	signed: v.boolean(),
});
const response = v.object({ text: v.string() });

/** A number to write: 1 inside the band, else 0. */
export const number = kind(
	{
		name: 'number',
		body: numberBody,
		opened,
		response,
		open: ({ answer, unit, lang }) => ({ unit, lang, signed: endsOf(answer).low < 0 }),
		ready: (opened, { text }) =>
			given(text, opened) === undefined ? numberWords.notReady : undefined,
		mark(body, { text }, _question, nameOf) {
			const value = given(text, body) ?? NaN;
			const { low, high } = endsOf(body.answer);
			const id = nameOf(0);
			if (isAtLeast(value, low) && isAtLeast(high, value)) {
				return { score: 1, parts: [{ id, sign: 'right' }], say: [] };
			}
			const expectedWrong = body.wrong.find((each) => each.value === value);
			return {
				score: 0,
				parts: [{ id, sign: 'wrong', expected: inWords(body) }],
				say: expectedWrong?.feedback ? [expectedWrong.feedback] : [],
			};
		},
		answer: (body) => [[inWords(body)]],
		tell: (_opened, { text }) => text,
	},
	{ nothingYet: numberWords.notReady },
);

/** The smallest and the greatest right number. */
export const endsOf = (answer: Band): { readonly low: number; readonly high: number } =>
	'low' in answer ? answer : { low: answer.at - answer.within, high: answer.at + answer.within };

/** The number written, its unit after it or not. */
function given(text: string, { lang, unit }: Pick<NumberBody, 'lang' | 'unit'>) {
	const alone = readNumber(text, lang);
	if (alone !== undefined || unit === undefined) return alone;
	const [, number = '', rest = ''] = /^([^\p{L}%°]*)(.*)$/su.exec(text) ?? [];
	return normalize(rest) === normalize(unit) ? readNumber(number, lang) : undefined;
}

/** `0.7 + 0.1` falls short of `0.8` in floating point: ends are included as written. */
const isAtLeast = (value: number, end: number) =>
	value >= end || Math.abs(value - end) <= 1e-12 * Math.max(Math.abs(value), Math.abs(end));

function inWords({ answer, unit, lang }: NumberBody): string {
	const { low, high } = endsOf(answer);
	const end = (value: number) => writeNumber(Number(value.toPrecision(15)), lang);
	const words = low === high ? end(low) : numberWords.band(end(low), end(high));
	return unit === undefined ? words : numberWords.withUnit(words, unit);
}
