import { expect, test } from 'vitest';
import { overlap, rangeIn } from './ranges.ts';

test.each([
	['10–20', 10, 20],
	['10 to 20 people', 10, 20],
	['between ten and twenty', 10, 20],
	['less than 5', -Infinity, 5],
	['up to 5', -Infinity, 5],
	['30 or more', 30, Infinity],
	['more than 30', 30, Infinity],
	['7', 7, 7],
])('"%s" covers numbers from %d to %d', (text, low, high) => {
	expect(rangeIn(text, 'en')).toMatchObject({ low, high });
});

test.each(['1 May 2024', 'none', '20 to 10', '3 of 7', '03.05.2024'])(
	'"%s" is no range',
	(text) => {
		expect(rangeIn(text, 'en')).toBeUndefined();
	},
);

const share = (a: string, b: string) => {
	const [first, second] = [rangeIn(a, 'en'), rangeIn(b, 'en')];
	return first !== undefined && second !== undefined && overlap(first, second);
};

test.each([
	['10–20', '20–30', true],
	['10–19', '20–30', false],
	['less than 20', '20–30', false],
	['up to 20', '20–30', true],
	['more than 20', 'more than 50', true],
	['5', '3 to 6', true],
	['5', '5', false],
	['5 km', '3 to 6 m', false],
])('"%s" and "%s" share a number: %s', (a, b, shared) => {
	expect(share(a, b)).toBe(shared);
	expect(share(b, a)).toBe(shared);
});
