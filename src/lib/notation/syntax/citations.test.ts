import { describe, expect, test } from 'vitest';
import { readCitations } from './citations.ts';

const paragraphs = new Set(['H', 'P1', 'P2', 'P3', 'P10', 'P11', 'C1', 'X1']);
const ids = (text: string) => readCitations(text, paragraphs).ids;
const troubles = (text: string) => readCitations(text, paragraphs).troubles.map(({ name }) => name);

describe('citations', () => {
	test.each([
		['P3', ['P3']],
		['H, C1, X1', ['H', 'C1', 'X1']],
		['P1-P3', ['P1', 'P2', 'P3']],
		['P3 – P11', ['P3', 'P10', 'P11']],
		['P1 P2', ['P1', 'P2']],
		['P1, P1-P2', ['P1', 'P2']],
	])('%s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
		expect(troubles(text)).toEqual([]);
	});

	test.each([
		['P9', ['unknown-paragraph']],
		['P1-P9', ['unknown-paragraph']],
		['P3-P1', ['bad-value']],
		['P1-C1', ['bad-value']],
		['P1-P2-P3', ['bad-value']],
		['page 3', ['bad-value']],
		['p1', ['bad-value']],
		['', ['bad-value']],
		['P9, H9', ['unknown-paragraph', 'bad-value']],
	])('%s is wrong', (text, expected) => expect(troubles(text)).toEqual(expected));

	test('a range of thousands costs no more than the paragraphs that are there', () => {
		expect(readCitations('P1-P9999', new Set(['P1', 'P9999'])).ids).toEqual(['P1', 'P9999']);
	});
});
