import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from './nearest.ts';

describe('edits between words', () => {
	test.each([
		['source', 'source', 0],
		['sorce', 'source', 1],
		['osurce', 'source', 1],
		['sauces', 'source', 3],
		['', 'abc', 3],
		['Кой', 'Кои', 1],
	])('%s and %s are %i apart', (a, b, edits) => {
		expect(editDistance(a, b)).toBe(edits);
		expect(editDistance(b, a)).toBe(edits);
	});

	test('beyond the limit the count stops just above it', () => {
		expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
		expect(editDistance('a'.repeat(5000), 'b', 2)).toBe(3);
	});
});

describe('the word that was meant', () => {
	test('is the nearest of the candidates, in any case', () => {
		expect(nearest('BISHKEK', ['osh', 'bishkek'])).toBe('bishkek');
		expect(nearest('institutons', ['institution', 'institutions'])).toBe('institutions');
	});

	test('is nobody where every candidate is another word', () => {
		expect(nearest('parliament', ['osh', 'kant'])).toBeUndefined();
		expect(didYouMean('parliament', ['osh'])).toBe('');
	});
});
