import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';

test('52 are 52 marks in four full rows, 26 of them marked', () => {
	expect(marksOf(52, 26)).toEqual({ each: 1, count: 52, part: 26, columns: 13, rows: 4 });
});

test('a few are one row, nothing is nothing', () => {
	expect(marksOf(3, 1)).toMatchObject({ each: 1, count: 3, part: 1, columns: 3, rows: 1 });
	expect(marksOf(0, 0)).toMatchObject({ count: 0, part: 0 });
});

test('more than can be seen stand for a round number each', () => {
	expect(marksOf(3000, 1000)).toMatchObject({ each: 20, count: 150, part: 50 });
});

test('whatever the numbers, marks can be told apart, and neither the part nor the rest disappears', () => {
	const numbers = fc
		.integer({ min: 1, max: 999_999_999 })
		.chain((total) =>
			fc.integer({ min: 0, max: total }).map((part): [number, number] => [total, part]),
		);
	fc.assert(
		fc.property(numbers, ([total, part]) => {
			const marks = marksOf(total, part);
			expect(marks.count).toBeLessThanOrEqual(200);
			expect(Math.abs(marks.count * marks.each - total)).toBeLessThanOrEqual(marks.each / 2);
			expect(marks.rows * marks.columns).toBeGreaterThanOrEqual(marks.count);
			if (marks.count > 1) {
				expect(marks.part > 0).toBe(part > 0);
				expect(marks.part < marks.count).toBe(part < total);
			}
		}),
	);
});
