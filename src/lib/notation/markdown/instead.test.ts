import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/edits.ts';
import { fixInstead } from './instead.ts';
import { textFile } from './lines.ts';

const mended = (text: string, word: string, put: string, from = 0, to = text.length) => {
	const fix = fixInstead(textFile('a.md', text), { start: from, end: to }, { word, put });
	return fix && applyFixes(text, [fix]);
};

describe('a word is written for another', () => {
	test.each([
		['Goal: tel', 'tel', 'tell', 'Goal: tell'],
		['- [ ] tel {mistake=tel}', 'tel', 'tell', '- [ ] tel {mistake=tell}'],
		['Source: P1, P33', 'P33', 'P3', 'Source: P1, P3'],
		['Voices: mayr, mayr-2', 'mayr', 'mayor', 'Voices: mayor, mayr-2'],
		['Answer: @mil within 2 km', 'mil', 'mill', 'Answer: @mill within 2 km'],
		['Answer: 28..24', '28..24', '24..28', 'Answer: 24..28'],
	])('%s', (text, word, put, after) => {
		expect(mended(text, word, put)).toBe(after);
	});

	test('where it stands by itself, inside the stretch', () => {
		expect(mended('telling', 'tel', 'tell')).toBeUndefined();
		expect(mended('tel: hotel', 'tel', 'tell', 4)).toBeUndefined();
		expect(mended('any', '', 'tell')).toBeUndefined();
	});
});

test('a long stretch full of other words takes no time', () => {
	const text = 'hotel '.repeat(100_000);
	const started = performance.now();
	expect(mended(text, 'tel', 'tell')).toBeUndefined();
	expect(performance.now() - started).toBeLessThan(2000);
});
