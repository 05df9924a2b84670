import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelWidth, overlaps, placeLabels, type Spot } from './labels.ts';

const spot: fc.Arbitrary<Spot> = fc.record({
	x: fc.double({ min: -20, max: 380, noNaN: true }),
	y: fc.double({ min: -20, max: 380, noNaN: true }),
	radius: fc.double({ min: 3, max: 60, noNaN: true }),
	name: fc.string({ minLength: 1, maxLength: 24, unit: 'grapheme' }),
});
const view = { width: 360, height: 300 };

test('no two names overlap, no name leaves the view or hides a dot, and the same spots give the same boxes', () => {
	fc.assert(
		fc.property(fc.array(spot, { maxLength: 14 }), (spots) => {
			const boxes = placeLabels(spots, view);
			expect(placeLabels(spots, view)).toEqual(boxes);
			const drawn = boxes.filter((box) => box !== undefined);
			for (const [i, box] of drawn.entries()) {
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.y).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(view.width);
				expect(box.y + box.height).toBeLessThanOrEqual(view.height);
				for (const other of drawn.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
				for (const { x, y } of spots) {
					expect(overlaps(box, { x: x - 1, y: y - 1, width: 2, height: 2 })).toBe(false);
				}
			}
		}),
	);
});

test('a name with room round its mark is always drawn, beside it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 120, max: 240 }), fc.integer({ min: 40, max: 260 }), (x, y) => {
			const [box] = placeLabels([{ x, y, radius: 3, name: 'Koi-Tash' }], view);
			expect(box && Math.min(Math.abs(box.x - x), Math.abs(box.x + box.width - x))).toBeLessThan(9);
		}),
	);
});

test('two places nine units apart both keep their names', () => {
	const near = placeLabels(
		[
			{ x: 170, y: 40, radius: 3, name: 'Bishkek' },
			{ x: 173, y: 49, radius: 5, name: 'Koi-Tash' },
		],
		view,
	);
	expect(near.every((box) => box !== undefined)).toBe(true);
});

test('names are wider the more letters they have', () => {
	expect(labelWidth('Bishkek')).toBeGreaterThan(labelWidth('Osh'));
	expect(labelWidth('東京')).toBeGreaterThan(2 * 14);
});
