import { describe, expect, test } from 'vitest';
import { plain } from '../terminal/style.ts';
import { frame } from './frame.ts';

/** The frame of a stretch of one line, without colours. */
function frameOf(line: string, column: number, endColumn: number, columns = 60): string[] {
	const range = { line: 1, column, endLine: 1, endColumn };
	return frame([line], range, { columns, style: plain }).trimEnd().split('\n');
}

describe('a frame', () => {
	test('shows the line with a mark below, and the line before', () => {
		const lines = ['Answer: 5', 'Sorce: P3', 'Also: more'];
		const range = { line: 2, column: 1, endLine: 2, endColumn: 6 };
		expect(frame(lines, range, { columns: 60, style: plain })).toBe(
			'  1 | Answer: 5\n  2 | Sorce: P3\n    | ^^^^^\n',
		);
	});

	test.each([
		['a tab goes to the next fourth column', '\ta\tb', 4, 5, '    a   b', '        ^'],
		['wide letters take two columns', '漢字 ab', 4, 6, '漢字 ab', '     ^^'],
		['an emoji of several signs takes two', '👩‍🏫 ab', 7, 9, '👩‍🏫 ab', '   ^^'],
		['marks over letters take none', 'e\u0301\u0323 ab', 5, 7, 'e\u0301\u0323 ab', '  ^^'],
		['an empty range has a mark', 'ab', 3, 3, 'ab', '  ^'],
		['a range beyond the line has one too', 'ab', 9, 12, 'ab', '  ^'],
		['controls become signs', 'a\u001B[31mb\u0007', 2, 3, 'a\u241B[31mb\u2407', ' ^'],
		[
			'so do marks of direction and halves of letters',
			'a\u202Eb\uD800',
			2,
			3,
			'a\uFFFDb\uFFFD',
			' ^',
		],
	])('%s', (_, line, column, endColumn, text, mark) => {
		expect(frameOf(line, column, endColumn)).toEqual([`  1 | ${text}`, `    | ${mark}`]);
	});

	test('repeats what is meant where letters run from right to left', () => {
		expect(frameOf('כותרת: P3', 1, 6)).toEqual(['  1 | כותרת: P3', '    | here: "כותרת"']);
	});

	test('of a long line is cut about the range, and never wider than the terminal', () => {
		const line = `${'before '.repeat(2000)}HERE ${'after '.repeat(2000)}`;
		const at = line.indexOf('HERE') + 1;
		const [shown = '', mark = ''] = frameOf(line, at, at + 4, 50);
		expect(shown).toMatch(/^ {2}1 \| ….*HERE.*…$/);
		expect(shown).toHaveLength(50);
		expect(mark.indexOf('^^^^')).toBe(shown.indexOf('HERE'));
	});

	test('of a range that is longer than the terminal ends where that ends', () => {
		const [shown = '', mark = ''] = frameOf('x'.repeat(300), 1, 301, 40);
		expect([shown.length, mark.length]).toEqual([40, 39]);
		expect(shown.endsWith('…')).toBe(true);
	});

	test('of many lines shows the first three', () => {
		const lines = ['```', 'a', '', 'b', 'c'];
		const range = { line: 1, column: 1, endLine: 5, endColumn: 2 };
		expect(frame(lines, range, { columns: 40, style: plain }).split('\n')).toEqual([
			'  1 | ```',
			'    | ^^^',
			'  2 | a',
			'    | ^',
			'  3 |',
			'    |',
			'    | …',
			'',
		]);
	});

	test('of a file that is not there is nothing', () => {
		expect(
			frame([''], { line: 1, column: 1, endLine: 1, endColumn: 1 }, { columns: 40, style: plain }),
		).toBe('');
		expect(
			frame([], { line: 1, column: 1, endLine: 1, endColumn: 1 }, { columns: 40, style: plain }),
		).toBe('');
	});
});
