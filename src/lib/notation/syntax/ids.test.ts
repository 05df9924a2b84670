import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/edits.ts';
import { idFix, idFrom, newIdFix } from './ids.ts';
import { contentOf, textFile } from '../markdown/lines.ts';

describe('words as an id', () => {
	test.each([
		['Who_Pumped', 'who-pumped'],
		['Été à Köln', 'ete-a-koln'],
		["The mayor's words", 'the-mayors-words'],
		['2 rivers', 'rivers'],
		['Что?', ''],
		['--a--', 'a'],
	])('%s', (words, id) => {
		expect(idFrom(words)).toBe(id);
	});

	test('is cut between words where it is too long, and never ends with a hyphen', () => {
		expect(idFrom('a'.repeat(70))).toHaveLength(64);
		expect(idFrom('where did all the people sleep in that night of May', 40)).toBe(
			'where-did-all-the-people-sleep-in-that',
		);
	});
});

describe('an id is given', () => {
	function given(heading: string, rest = ''): string {
		const file = textFile('a.md', `${heading}\n${rest}`);
		const [line] = file.lines;
		const fix = line && newIdFix(file, contentOf(line));
		return fix ? (applyFixes(file.text, [fix]).split('\n')[0] ?? '') : '';
	}

	test('behind the heading, or before the signs that close it', () => {
		expect(given('## What rose?')).toBe('## What rose? {#what-rose}');
		expect(given('## What *rose*? ##')).toBe('## What *rose*? {#what-rose} ##');
	});

	test('that is free in its file', () => {
		expect(given('## What rose?', '## Other {#what-rose}')).toBe('## What rose? {#what-rose-2}');
	});

	test('also where nothing of the words can be one', () => {
		expect(given('## Что?')).toBe('## Что? {#part}');
	});

	test('that is free in other files too where those are known', () => {
		const file = textFile('a.md', '## A {#twice}');
		const fix = idFix(file, 'twice', { start: 6, end: 12 }, ['twice-2']);
		expect(fix?.edits[0]?.text).toBe('#twice-3');
	});
});
