import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { matchAuthor } from './author.ts';
import { match, type MatchBody } from './play.ts';

const bodyOf = (pairs: [string, string][], spare: string[] = []): MatchBody => ({
	columns: { left: ['Idea'], right: ['Speaker'] },
	pairs: pairs.map(([left, right]) => ({ left: [left], right: [right] })),
	spare: spare.map((text) => [text]),
});
const flaws = (...pairs: [string, string][]) =>
	matchAuthor.check(sampleQuestion('match', bodyOf(pairs))).map(({ name, item }) => [name, item]);

test('every sample gets its score, with answers that serve twice and spare ones', () => {
	const rights = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 2, maxLength: 7 });
	const spare = fc.array(fc.constantFrom('C', 'D'), { maxLength: 2 });
	fc.assert(
		fc.property(rights, spare, fc.boolean(), (rights, spare, partial) => {
			const body = bodyOf(
				rights.map((right, i) => [`${i}`, right]),
				spare,
			);
			expectSamples(match, matchAuthor, sampleQuestion('match', body, { partial }));
		}),
	);
	const samples = matchAuthor.samples(
		sampleQuestion(
			'match',
			bodyOf([
				['1', 'A'],
				['2', 'B'],
			]),
		),
	);
	expect(countOf(samples, 'part right')).toBe(2);
	expect(countOf(samples, 'wrong')).toBe(1);
});

test('finds too few lines and lines alike, and takes answers that serve twice', () => {
	expect(flaws(['1', 'A'], ['2', 'A'])).toEqual([]);
	expect(flaws(['1', 'A'])).toEqual([['too-few-options', undefined]]);
	expect(flaws(['1', 'A'], ['2', 'B'], ['1', 'C'])).toEqual([['duplicate-option', 2]]);
});

test('is written as a table; a bar in a cell is escaped, a spare answer has an empty left cell', () => {
	const body = bodyOf(
		[
			['a|b', 'A'],
			['c\\|d', 'B'],
		],
		['C'],
	);
	expect(matchAuthor.write(sampleQuestion('match', body), plainWriter).answer).toEqual([
		'| Idea | Speaker |',
		'| --- | --- |',
		'| a\\|b | A |',
		'| c\\|d | B |',
		'| | C |',
	]);
});

test('lines that are numbers or dates keep their order', () => {
	const keeps = (...lefts: string[]) =>
		matchAuthor.keepsOrder(sampleQuestion('match', bodyOf(lefts.map((left) => [left, 'A']))), 'en');
	expect(keeps('2005', '2010')).toBe(true);
	expect(keeps('2005', 'later')).toBe(false);
});
