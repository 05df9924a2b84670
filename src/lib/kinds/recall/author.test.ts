import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { recallAuthor } from './author.ts';
import { recall } from './play.ts';

const asking = (...points: readonly (string | readonly [string, string])[]) =>
	sampleQuestion('recall', {
		points: points.map((point) =>
			typeof point === 'string'
				? { text: [point] }
				: { text: [point[0]], cited: { to: [point[1]], label: point[1] } },
		),
	});
const flaws = (question: ReturnType<typeof asking>) =>
	recallAuthor.check(question).map(({ name, item }) => [name, item]);

test('every sample is kept without a score, or says what is missing', () => {
	const samples = expectSamples(recall, recallAuthor, asking('a', 'b', 'c'));
	expect(countOf(samples, 'kept')).toBe(12);
	expect(countOf(samples, 'malformed')).toBeGreaterThan(8);
});

test('finds too few points, too many, and two alike', () => {
	expect(flaws(asking('a', 'b'))).toEqual([]);
	expect(flaws(asking('a'))).toEqual([['too-few-points', undefined]]);
	expect(flaws(asking('a', 'b', 'a'))).toEqual([['duplicate-option', 2]]);
	expect(flaws(asking(...'abcdefgh'))).toEqual([]);
	expect(flaws(asking(...'abcdefghi'))).toEqual([['too-many-points', 8]]);
});

test('is written as a line a point, its paragraphs behind', () => {
	const { answer, fields } = recallAuthor.write(asking('They fell out', ['He voted', 'P3']), {
		...plainWriter,
		inlines: (inlines) =>
			inlines
				.map((each) => (typeof each === 'string' ? each : 'label' in each ? `[${each.label}]` : ''))
				.join(''),
	});
	expect(answer).toEqual([]);
	expect(fields).toEqual(['Point: They fell out', 'Point: He voted [P3]']);
});

test('tells its pieces with the paragraphs of each', () => {
	expect(recallAuthor.pieces(asking('a', ['b', 'P3']))).toEqual([
		{ text: ['a'], source: [] },
		{ text: ['b'], source: ['P3'] },
	]);
});
