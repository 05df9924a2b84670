import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectSamples } from '#lib/kinds/expect-samples.ts';
import { readNumberAnswer } from '#lib/kinds/numbers.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { numberAuthor } from './author.ts';
import { number, type Band } from './play.ts';

const says = (text: string) => [{ type: 'paragraph' as const, children: [text] }];
const asking = (answer: Band, wrong: { value: number; feedback?: unknown }[] = [], more = {}) =>
	sampleQuestion('number', { answer, wrong, lang: 'en', ...more });
const flaws = (question: ReturnType<typeof asking>) =>
	numberAuthor.check(question).map(({ name, item }) => [name, item]);

test.each<[string, string, Band | undefined]>([
	['52', 'en', { low: 52, high: 52 }],
	['-3.5', 'en', { low: -3.5, high: -3.5 }],
	['24..28', 'en', { low: 24, high: 28 }],
	['24 … 28', 'en', { low: 24, high: 28 }],
	['-3..-1', 'en', { low: -3, high: -1 }],
	['26 ± 2', 'en', { at: 26, within: 2 }],
	['26 +- 2', 'en', { at: 26, within: 2 }],
	['26 +/- 2', 'en', { at: 26, within: 2 }],
	['1.5', 'de', { low: 1.5, high: 1.5 }],
	['1,5', 'de', { low: 1.5, high: 1.5 }],
	['1,234', 'en', { low: 1234, high: 1234 }],
	['52 people', 'en', undefined],
	['52 | 53', 'en', undefined],
	['2019-08-08', 'en', undefined],
	['1..2..3', 'en', undefined],
	['..5', 'en', undefined],
	['', 'en', undefined],
])('"%s" in %s is %j', (value, lang, expected) => {
	expect(readNumberAnswer(value, lang)).toEqual(expected);
});

test('every sample gets its score, and what is written is read back', () => {
	const value = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);
	const size = fc.nat(1e6).map((n) => n / 1000);
	fc.assert(
		fc.property(value, size, fc.boolean(), (at, within, isBand) => {
			const answer = isBand ? { at, within } : { low: at, high: Number((at + within).toFixed(3)) };
			const question = asking(answer);
			expectSamples(number, numberAuthor, question);
			const [line = ''] = numberAuthor.write(question, plainWriter).fields;
			expect(readNumberAnswer(line.replace('Answer: ', ''), 'en')).toEqual(answer);
		}),
	);
});

test('finds a range turned about, and wrong numbers that are right, foreseen twice or without words', () => {
	const no = says('No.');
	expect(flaws(asking({ low: 24, high: 28 }, [{ value: 52, feedback: no }]))).toEqual([]);
	expect(flaws(asking({ low: 28, high: 24 }))).toEqual([['bad-value', undefined]]);
	expect(flaws(asking({ at: 26, within: 2 }, [{ value: 28, feedback: no }]))).toEqual([
		['bad-value', 0],
	]);
	const twice = [
		{ value: 52, feedback: no },
		{ value: 52, feedback: no },
	];
	expect(flaws(asking({ low: 24, high: 28 }, twice))).toEqual([['duplicate-option', 1]]);
	expect(flaws(asking({ low: 24, high: 28 }, [{ value: 52 }]))).toEqual([['missing-feedback', 0]]);
});

test('is written as fields', () => {
	const question = asking({ at: 26, within: 2 }, [{ value: 52, feedback: says('All of them.') }], {
		unit: 'people',
	});
	expect(numberAuthor.write(question, plainWriter).fields).toEqual([
		'Answer: 26 ± 2',
		'Unit: people',
		'Wrong: 52 > All of them.',
	]);
});
