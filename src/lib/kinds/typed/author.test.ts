import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { typedAuthor } from './author.ts';
import { typed } from './play.ts';

const says = (text: string) => [{ type: 'paragraph' as const, children: [text] }];
const asking = (answers: string[], ...wrong: [string, string?][]) =>
	sampleQuestion('typed', {
		answers,
		wrong: wrong.map(([text, words]) => ({ text, ...(words && { feedback: says(words) }) })),
	});
const flaws = (question: ReturnType<typeof asking>) =>
	typedAuthor.check(question).map(({ name, item }) => [name, item]);

test.each([
	[asking(['Koi-Tash', 'Koy-Tash', 'Кой-Таш'], ['Bishkek', 'That is the capital.'])],
	[asking(['immunity'], ['impunity'], ['iimmunity'])],
	[asking(["it's"], ['its'])],
	[asking(['AFP'])],
	[asking(['7 April 2010', '24 March 2005'])],
])('every sample gets its score: %#', (question) => {
	const samples = expectSamples(typed, typedAuthor, question);
	expect(countOf(samples, 'right')).toBeGreaterThan(0);
	expect(countOf(samples, 'wrong')).toBeGreaterThan(0);
	expect(countOf(samples, 'malformed')).toBeGreaterThan(6);
});

test('finds wrong answers that are right, foreseen twice, or without words', () => {
	expect(flaws(asking(['Koi-Tash'], ['Bishkek', 'No.']))).toEqual([]);
	expect(flaws(asking(['Koi-Tash'], ['koi-tash', 'No.']))).toEqual([['bad-value', 0]]);
	expect(flaws(asking(['it’s'], ['its', 'No.']))).toEqual([]);
	expect(flaws(asking(['Koi-Tash'], ['Kant', 'No.'], ['kant', 'No.']))).toEqual([
		['duplicate-option', 1],
	]);
	expect(flaws(asking(['Koi-Tash'], ['Kant']))).toEqual([['missing-feedback', 0]]);
	expect(flaws(asking(['a|b']))).toEqual([['bad-value', undefined]]);
});

test('is written as fields, and named where its answer looks like another kind’s', () => {
	const fields = (...of: Parameters<typeof asking>) =>
		typedAuthor.write(asking(...of), plainWriter).fields;
	expect(fields(['Koi-Tash', 'Кой-Таш'], ['Kant', 'A base.'], ['Osh'])).toEqual([
		'Answer: Koi-Tash | Кой-Таш',
		'Wrong: Kant > A base.',
		'Wrong: Osh',
	]);
	expect(fields(['1.234,5'])[0]).toBe('Kind: typed');
	expect(fields(['52'])[0]).toBe('Kind: typed');
	expect(fields(['me@home'])[0]).toBe('Kind: typed');
	expect(fields(['7 April'])[0]).toBe('Answer: 7 April');
});
