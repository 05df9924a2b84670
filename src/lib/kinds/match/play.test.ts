import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/base/rich.ts';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { match, type MatchBody } from './play.ts';

const bodyOf = (pairs: [string, string][], spare: string[] = []): MatchBody => ({
	columns: { left: ['Idea'], right: ['Speaker'] },
	pairs: pairs.map(([left, right]) => ({ left: [left], right: [right] })),
	spare: spare.map((text) => [text]),
});
const question = (body: MatchBody, more = {}) => sampleQuestion('match', body, more);

/** Answers by their words, a line each, through ids as this presentation calls them. */
function respond(body: MatchBody, answers: string[], nameOf = asWritten, seed = 's') {
	const opened = match.readOpened(match.open(question(body), { random: seeded(seed), nameOf }));
	const pairs = body.pairs.map(({ left }, i) => {
		const line = opened.lefts.find(({ text }) => plainText(text) === plainText(left));
		const answer = opened.rights.find(({ text }) => plainText(text) === answers[i]);
		return [line?.id ?? '?', answer?.id ?? '?'];
	});
	return { pairs };
}
const mark = (body: MatchBody, answers: string[]) =>
	match.mark(question(body), respond(body, answers));

const four = bodyOf(
	[
		['clan', 'Atambayev'],
		['constitution', 'Jeenbekov'],
		['choice', 'Marat'],
		['symptom', 'Marat'],
	],
	['Putin', 'Marat'],
);

const cases = fc
	.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 2, maxLength: 8 })
	.chain((rights) => {
		const body = bodyOf(
			rights.map((right, i) => [`line ${i}`, right]),
			['F', 'G'],
		);
		const all = [...new Set(rights), 'F', 'G'];
		const answers = fc.array(fc.constantFrom(...all), {
			minLength: rights.length,
			maxLength: rights.length,
		});
		return fc.record({ body: fc.constant(body), rights: fc.constant(rights), answers });
	});

describe('the mark', () => {
	test('is pairs right / pairs, and says so in words', () => {
		const got = mark(four, ['Atambayev', 'Putin', 'Marat', 'Marat']);
		expect(got?.score).toBe(0.75);
		expect(got?.inWords).toBe('3 of 4 pairs');
	});

	test('is the share of right answers: in [0, 1], 1 only when all are, never more for one wrong more', () => {
		fc.assert(
			fc.property(cases, fc.nat(), ({ body, rights, answers }, at) => {
				const hits = answers.filter((answer, i) => answer === rights[i]).length;
				const got = mark(body, answers)?.score ?? -1;
				expect(got).toBe(hits / rights.length);
				const worse = answers.with(at % answers.length, 'F');
				expect(mark(body, worse)?.score).toBeLessThanOrEqual(got);
			}),
		);
	});

	test('is the same however it is presented and named', () => {
		fc.assert(
			fc.property(cases, fc.string(), ({ body, answers }, seed) => {
				const renamed = respond(body, answers, hiddenName, seed);
				const got = match.mark(question(body), renamed, hiddenName);
				expect(got?.score).toBe(mark(body, answers)?.score);
			}),
		);
	});

	test('names the answer that belongs to a line', () => {
		const answers = ['Marat', 'Jeenbekov', 'Marat', 'Marat'];
		const [first, second] = mark(four, answers)?.parts ?? [];
		expect(first?.sign).toBe('wrong');
		expect(first?.expected).toBe(respond(four, ['Atambayev', '', '', '']).pairs[0]?.[1]);
		expect(second).toEqual({ id: '1', sign: 'right' });
	});

	test('is all or nothing where the question says so', () => {
		const strict = question(four, { partial: false });
		const given = respond(four, ['Atambayev', 'Putin', 'Marat', 'Marat']);
		expect(match.mark(strict, given)?.score).toBe(0);
	});
});

describe('what is presented', () => {
	test('two equal right cells are one answer, which serves twice; a spare one like them adds none', () => {
		const opened = match.readOpened(match.open(question(four), { nameOf: hiddenName }));
		expect(opened.rights.map(({ text }) => plainText(text)).toSorted()).toEqual([
			'Atambayev',
			'Jeenbekov',
			'Marat',
			'Putin',
		]);
		expect(mark(four, ['Atambayev', 'Jeenbekov', 'Marat', 'Marat'])?.score).toBe(1);
	});

	test('does not tell the pairs: answers are presented alike, whichever lines they belong to', () => {
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const lines: [string, string][] = [
					['1', 'A'],
					['2', 'B'],
					['3', 'C'],
				];
				const swapped = lines
					.toReversed()
					.map(([, right], i): [string, string] => [`${i + 1}`, right]);
				const order = (pairs: [string, string][]) => {
					const presentation = { random: seeded(seed), nameOf: hiddenName };
					const opened = match.readOpened(match.open(question(bodyOf(pairs)), presentation));
					return opened.rights.map(({ id }) => id);
				};
				expect(order(swapped)).toEqual(order(lines));
			}),
		);
	});

	test('keeps lines as written where the question is not shuffled, and shuffles the answers all the same', () => {
		const body = bodyOf(Array.from({ length: 8 }, (_, i) => [`l${i}`, `r${i}`]));
		const fixed = question(body, { shuffle: false });
		const opened = match.readOpened(match.open(fixed, { random: seeded('x'), nameOf: asWritten }));
		expect(opened.lefts.map(({ text }) => plainText(text))).toEqual(
			[...Array(8).keys()].map((i) => `l${i}`),
		);
		expect(opened.rights.map(({ id }) => id)).not.toEqual(
			[...Array(8).keys()].map((i) => `${i + 8}`),
		);
	});
});

describe('what is not ready', () => {
	test.each([
		[undefined, 'Choose an answer for each line first.'],
		[{ pairs: 'all' }, 'Choose an answer for each line first.'],
		[{ pairs: [] }, 'Four lines still have no answer.'],
		[
			{
				pairs: [
					['0', '4'],
					['1', '4'],
					['2', '4'],
				],
			},
			'One line still has no answer.',
		],
		[
			{
				pairs: [
					['0', '4'],
					['1', '4'],
					['2', '4'],
					['3', 'no such'],
				],
			},
			'One line still has no answer.',
		],
		[
			{
				pairs: [
					['0', '4'],
					['0', '5'],
					['1', '4'],
					['2', '4'],
					['3', '4'],
				],
			},
			'Four lines still have no answer.',
		],
	])('%j: %s', (response, reason) => {
		expect(match.ready(question(four), response)).toBe(reason);
		expect(match.mark(question(four), response)).toBeUndefined();
	});
});

test('the right answer is told a pair a line', () => {
	expect(match.answer(question(four))[0]).toEqual(['clan', ' – ', 'Atambayev']);
});
