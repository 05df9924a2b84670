import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, writeNumber } from './read-number.ts';

test.each([
	['en', '52', 52],
	['en', ' +52 ', 52],
	['en', '−3.5', -3.5],
	['en', '52.', 52],
	['en', '.5', 0.5],
	['en', '1,234', 1234],
	['en', '1.234', 1.234],
	['en', '1,23', 1.23],
	['en', '6,5', 6.5],
	['en', '1,234,567', 1234567],
	['en', '1.234.567', 1234567],
	['en', '1,234.5', 1234.5],
	['en', '1.234,5', 1234.5],
	['en', '0,125', 0.125],
	['en', '1 234 567', 1234567],
	['en', '1\u202f234', 1234],
	['en-IN', '12,34,567', 1234567],
	['de', '1.234', 1234],
	['de', '1,234', 1.234],
	['de', '1.234,567', 1234.567],
	['de-CH', '1’234.5', 1234.5],
	['fr', '1 234,5', 1234.5],
	['fr', '1,234', 1.234],
	['ar-EG', '١٬٢٣٤٫٥', 1234.5],
	['fa', '۵۲', 52],
	['en', '５２', 52],
	['no such tag', '1,234', 1234],
])('in %s, %s is %d', (lang, text, value) => {
	expect(readNumber(text, lang)).toBe(value);
});

test.each([
	'',
	'-',
	'.',
	'x',
	'1.2.3',
	'12,34,5',
	'1,2,345x',
	'1e3',
	'5 2',
	'52 people',
	'--5',
	'1,,234',
])('%s is no number', (text) => {
	expect(readNumber(text, 'en')).toBeUndefined();
});

test('what a language writes is read back in it', () => {
	const langs = fc.constantFrom(
		'en',
		'de',
		'fr',
		'ru',
		'pl',
		'es',
		'de-CH',
		'en-IN',
		'hi',
		'fa',
		'sv',
		'ky',
	);
	// Three decimals are what a group mark looks like: only where the mark differs are they told apart.
	const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 100);
	fc.assert(
		fc.property(langs, numbers, (lang, value) => {
			expect(readNumber(writeNumber(value, lang).replace(/[\u200e\u200f]/g, ''), lang)).toBeCloseTo(
				value,
				6,
			);
		}),
	);
});
