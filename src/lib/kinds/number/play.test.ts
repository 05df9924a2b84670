import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { number, type Band } from './play.ts';

const says = (text: string) => [{ type: 'paragraph' as const, children: [text] }];
const asking = (answer: Band, lang = 'en', more = {}) =>
	sampleQuestion('number', { answer, lang, wrong: [], ...more });
const exactly = (value: number, lang = 'en', more = {}) =>
	asking({ low: value, high: value }, lang, more);
const score = (question: ReturnType<typeof asking>, text: string) =>
	number.mark(question, { text })?.score;

describe('inside the band 1, else 0', () => {
	test.each([
		['23', 0],
		['24', 1],
		['26.5', 1],
		['28', 1],
		['28.001', 0],
	])('24..28, given %s: %d', (text, expected) => {
		expect(score(asking({ low: 24, high: 28 }), text)).toBe(expected);
		expect(score(asking({ at: 26, within: 2 }), text)).toBe(expected);
	});

	test('ends are included as written, whatever floating point makes of them', () => {
		expect(score(asking({ at: 0.7, within: 0.1 }), '0.8')).toBe(1);
		expect(score(asking({ at: 0.3, within: 0.1 }), '0.2')).toBe(1);
		expect(score(asking({ at: 0.3, within: 0.1 }), '0.4000001')).toBe(0);
	});

	test('and never more farther away', () => {
		const numbers = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(numbers, fc.nat(50), fc.nat(100), fc.nat(100), (at, within, near, farther) => {
				const question = asking({ at, within });
				const got = score(question, String(at + near)) ?? -1;
				expect(got).toBe(near <= within ? 1 : 0);
				expect(score(question, String(at + near + farther))).toBeLessThanOrEqual(got);
			}),
		);
	});
});

test('one group mark more or less is the same number in the language of the lesson', () => {
	expect(score(exactly(1234, 'en'), '1,234')).toBe(1);
	expect(score(exactly(1234, 'de'), '1.234')).toBe(1);
	expect(score(exactly(1.234, 'de'), '1,234')).toBe(1);
	expect(score(exactly(1.234, 'fr'), '1.234')).toBe(1);
});

test('the unit may stand after the number', () => {
	const people = exactly(52, 'en', { unit: 'people' });
	expect(score(people, '52 people')).toBe(1);
	expect(score(people, '52 People.')).toBe(1);
	expect(score(people, '51 people')).toBe(0);
	expect(score(exactly(50, 'en', { unit: '%' }), '50 %')).toBe(1);
	expect(number.ready(people, { text: '52 sheep' })).toBe('Write a number first, in figures.');
});

test('a wrong number that was foreseen has its words', () => {
	const question = asking({ low: 24, high: 28 }, 'en', {
		wrong: [{ value: 52, feedback: says('That is all of them.') }],
		unit: 'people',
	});
	expect(number.mark(question, { text: '52' })).toEqual({
		score: 0,
		parts: [{ id: '0', sign: 'wrong', expected: '24 to 28 people' }],
		say: [says('That is all of them.')],
	});
	expect(number.mark(question, { text: '53' })?.say).toEqual([]);
});

test.each([
	undefined,
	{},
	{ text: 52 },
	{ text: '' },
	{ text: 'fifty-two' },
	{ text: '5 2' },
	{ text: '1.2.3' },
])('%j is not ready, never wrong', (response) => {
	expect(number.ready(exactly(52), response)).toBe('Write a number first, in figures.');
	expect(number.mark(exactly(52), response)).toBeUndefined();
});

test('what is opened is the same for every answer of one sign', () => {
	const open = (answer: Band) => number.open(asking(answer), { nameOf: String });
	expect(open({ low: 1, high: 2 })).toEqual(open({ at: 5000, within: 3 }));
});

test('the right answer is told as the language writes numbers', () => {
	expect(number.answer(exactly(1234.5, 'de', { unit: 'km' }))).toEqual([['1.234,5 km']]);
	expect(number.answer(asking({ at: 0.3, within: 0.1 }))).toEqual([['0.2 to 0.4']]);
	expect(number.answer(exactly(50, 'en', { unit: '%' }))).toEqual([['50%']]);
});
