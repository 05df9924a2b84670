import { expect, test } from 'vitest';
import { numbersIn, valuesIn } from './numbers.ts';

const valuesOf = (text: string, lang = 'en') => numbersIn(text, lang).map(({ values }) => values);

test.each([
	['52 people', [[52]]],
	['fifty-two people and a hundred cars', [[52], [100]]],
	['two hundred and six', [[206]]],
	['four and nine', [[4], [9]]],
	['six million', [[6_000_000, 6]]],
	['6 million', [[6, 6_000_000]]],
	['12,345 or 1.5', [[12345], [1.5]]],
	['in 2019 52 people', [[2019], [52]]],
	[
		'03.05.2024 at 10:30',
		[
			[3, 5, 2024],
			[10, 30],
		],
	],
	['often, someone, atone, hundreds', []],
	['٥٢ رجلا', [[52]]],
])('the numbers of "%s" are %j', (text, values) => {
	expect(valuesOf(text, text.includes('ر') ? 'ar' : 'en')).toEqual(values);
});

test('number words are read in English alone', () => {
	expect(valuesOf('six', 'fr')).toEqual([]);
});

test('what a number may rest on is read generously: twice, the third of May', () => {
	const values = valuesIn('Twice, on the third of May, a dozen', 'en');
	expect([2, 3, 5, 12].every((value) => values.has(value))).toBe(true);
	expect(valuesIn('am 3. Mai', 'de').has(5)).toBe(true);
});
