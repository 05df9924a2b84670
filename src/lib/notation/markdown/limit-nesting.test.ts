import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { limitNesting, wildAt } from './limit-nesting.ts';

const long = 30_000;
/** Lines that count, up to so many characters. */
function deeper(line: (i: number) => string): string {
	let text = '';
	for (let i = 0; text.length < long; i++) text += `${line(i)}\n`;
	return text;
}
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
	['lists in lists, line by line', deeper((i) => `${'  '.repeat(i % 60)}- a`)],
	['lists in lists, line by line, ever deeper', deeper((i) => `${'  '.repeat(i)}- a`)],
	['lists in lists by tabs', deeper((i) => `${'\t'.repeat(i % 60)}* a`)],
	['numbered lists in lists, line by line', deeper((i) => `${'   '.repeat(i % 60)}1. a`)],
	['lists in lists in a quote', deeper((i) => `> ${'  '.repeat(i % 60)}+ a`)],
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

	test('of lists in lists, line by line, twenty stay', () => {
		const text = deeper((i) => `${'  '.repeat(i)}- a`);
		const depthOf = (node: Nodes): number =>
			('children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0) +
			(node.type === 'list' ? 1 : 0);
		expect(depthOf(parseMarkdown(text))).toBe(20);
		expect(wildAt(text)).toBe(text.indexOf(`\n${' '.repeat(40)}-`) + 41);
	});

	test('has a place: the first sign that is only shown', () => {
		expect(wildAt(`a\n\n${'>'.repeat(3000)}`)).toBe(3 + 20);
	});
});

describe('what a person writes', () => {
	test.each([
		['a long page', 'The *quick* fox [P1] and **the** dog. [P2]\n\n'.repeat(1500)],
		[
			'a list of lists of lists',
			`${[0, 4, 8, 12, 16, 20, 24, 28].map((blanks) => `${' '.repeat(blanks)}- a\n`).join('')}\n`.repeat(
				20,
			),
		],
		['tables and code far in', `- a\n\n${' '.repeat(44)}a - b\n${' '.repeat(44)}-5\n\n`.repeat(40)],
		['a long table', '| *a* | [P3] |\n'.repeat(900)],
		['a list of lists', '- a\n  - b\n    - > c\n'.repeat(800)],
		['rules and old headings', 'a\n=\n\n---\n\n'.repeat(800)],
	])('%s stays as it is', (_, text) => {
		expect(limitNesting(text)).toBe(text);
		expect(wildAt(text)).toBeUndefined();
	});
});
