import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { limitNesting, wildAt } from './limit-nesting.ts';

const long = 30_000;
const wild: readonly (readonly [string, string])[] = [
	['quotes in quotes', '>'.repeat(long)],
	['quotes with blanks', '> '.repeat(long)],
	['lists in lists', '- '.repeat(long)],
	['numbered lists in lists', '1. '.repeat(long)],
	['quotes and lists by turns', '> - 1) '.repeat(long / 3)],
	['quotes in lists, on line after line', '- > a\n'.repeat(2500)],
	['lists in lists, on line after line', '- - a\n'.repeat(2500)],
	['quotes in quotes, paragraph after paragraph', '> > > a\n\n'.repeat(1200)],
	['many containers on each line', `${'- > '.repeat(10)}a\n`.repeat(1500)],
	['open stars', '*a **b '.repeat(long / 3)],
	['stars in pairs', '*a*'.repeat(long)],
	['underscores', '_a __b '.repeat(long / 3)],
	['brackets', '['.repeat(long)],
	['pictures', '!['.repeat(long)],
];

describe('what no person writes', () => {
	test.each(wild)(
		'%s are read within seconds, as text from some point on',
		(_, text) => {
			const calm = limitNesting(text);
			expect(calm).toHaveLength(text.length);
			expect(wildAt(text)).toBeGreaterThan(0);
			expect(parseMarkdown(text).children.length).toBeGreaterThan(0);
		},
		20_000,
	);

	test('of a line, the first containers stay; of a text, so many', () => {
		expect(limitNesting('1. > - a\n'.repeat(500)).split('\n', 401).at(399)).toBe('1. > - a');
		expect(limitNesting('1. > - a\n'.repeat(500)).split('\n', 401).at(400)).toBe('1. › ‐ a');
	});

	test('has a place: the first sign that is only shown', () => {
		expect(wildAt(`a\n\n${'>'.repeat(3000)}`)).toBe(3 + 20);
	});
});

describe('what a person writes', () => {
	test.each([
		['a long page', 'The *quick* fox [P1] and **the** dog. [P2]\n\n'.repeat(1500)],
		['a long table', '| *a* | [P3] |\n'.repeat(900)],
		['a list of lists', '- a\n  - b\n    - > c\n'.repeat(800)],
		['rules and old headings', 'a\n=\n\n---\n\n'.repeat(800)],
	])('%s stays as it is', (_, text) => {
		expect(limitNesting(text)).toBe(text);
		expect(wildAt(text)).toBeUndefined();
	});
});
