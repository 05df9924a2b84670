import { describe, expect, test } from 'vitest';
import type { Fix } from '#lib/base/finding.ts';
import { applyFixes, offsetsIn } from './edits.ts';

type At = readonly [line: number, column: number, endLine: number, endColumn: number];
function fix(...edits: readonly (readonly [At, string])[]): Fix {
	return {
		title: 'Mend it',
		edits: edits.map(([[line, column, endLine, endColumn], text]) => {
			return { range: { line, column, endLine, endColumn }, text };
		}),
	};
}

describe('fixes are made in a text', () => {
	test('where their ranges say so, whatever the order and the line endings', () => {
		const fixes = [fix([[3, 1, 3, 2], 'C']), fix([[1, 1, 1, 2], 'A'], [[2, 2, 2, 2], '!'])];
		expect(applyFixes('a\r\nb\rc\n', fixes)).toBe('A\r\nb!\rC\n');
	});

	test('over several lines, and at the end of the text', () => {
		expect(applyFixes('one\ntwo\nthree', [fix([[1, 4, 3, 1], ' '])])).toBe('one three');
		expect(applyFixes('one', [fix([[1, 4, 1, 4], ' more'])])).toBe('one more');
		expect(applyFixes('one', [fix([[9, 9, 9, 9], ' more'])])).toBe('one more');
	});

	test('the first wins where two overlap, and the other is left out whole', () => {
		const first = fix([[1, 1, 1, 4], 'ONE']);
		const second = fix([[1, 2, 1, 3], 'x'], [[2, 1, 2, 4], 'TWO']);
		expect(applyFixes('one\ntwo', [first, second])).toBe('ONE\ntwo');
		expect(applyFixes('one\ntwo', [second, first])).toBe('oxe\nTWO');
	});

	test('the same one twice is made once; neighbours are both made', () => {
		const twice = fix([[1, 1, 1, 1], '> ']);
		expect(applyFixes('one', [twice, twice])).toBe('> one');
		expect(applyFixes('ab', [fix([[1, 1, 1, 2], 'A']), fix([[1, 2, 1, 3], 'B'])])).toBe('AB');
	});

	test('a byte order mark stays before the text', () => {
		expect(applyFixes('\uFEFFone', [fix([[1, 1, 1, 2], 'O'])])).toBe('\uFEFFOne');
	});

	test('what is put in has the line ends of the text', () => {
		expect(applyFixes('a\r\nb\r\n', [fix([[1, 2, 1, 2], '\n---'])])).toBe('a\r\n---\r\nb\r\n');
		expect(applyFixes('a\nb', [fix([[1, 2, 1, 2], '\r\n'])])).toBe('a\n\nb');
	});
});

test('lines and columns are offsets; what lies outside is drawn to the edge', () => {
	const offsets = offsetsIn('ab\ncde');
	expect(offsets({ line: 2, column: 2, endLine: 2, endColumn: 4 })).toEqual({ from: 4, to: 6 });
	expect(offsets({ line: 1, column: 9, endLine: 7, endColumn: 1 })).toEqual({ from: 2, to: 6 });
});
