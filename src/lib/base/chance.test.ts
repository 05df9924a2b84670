import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, bandOf, hitsOf } from './chance.ts';
import { seeded } from './seeded.ts';

/** Every way in which tries can end, one by one: what `hitsOf` promises. */
function counted(tries: readonly number[]): number[] {
	const hits = Array<number>(tries.length + 1).fill(0);
	for (let ways = 0; ways < 2 ** tries.length; ways++) {
		const made = tries.map((p, i) => ({ p, hit: ((ways >> i) & 1) === 1 }));
		const chance = made.reduce((all, { p, hit }) => all * (hit ? p : 1 - p), 1);
		const count = made.filter(({ hit }) => hit).length;
		hits[count] = (hits[count] ?? 0) + chance;
	}
	return hits;
}

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('how likely each number of hits is', () => {
	test('is what counting every way gives', () => {
		fc.assert(
			fc.property(fc.array(chance, { maxLength: 10 }), (tries) => {
				const { first, chances } = hitsOf(tries);
				for (const [hits, expected] of counted(tries).entries()) {
					expect(chances[hits - first] ?? 0).toBeCloseTo(expected, 12);
				}
			}),
			{ seed: 1 },
		);
	});

	test('at least so many hits: what counting every way gives', () => {
		const tries = [1, 0.5, 0.6, 0.9];
		for (const hits of [-1, 0, 1, 2, 3, 4, 5]) {
			const expected = counted(tries).slice(Math.max(0, hits));
			const all = expected.reduce((sum, each) => sum + each, 0);
			expect(atLeast(hitsOf(tries), hits)).toBeCloseTo(all, 12);
		}
	});

	test('of ten thousand tries is as exact as of ten', () => {
		const { first, chances } = hitsOf(Array<number>(10_000).fill(1 / 3));
		const all = chances.reduce((sum, each) => sum + each, 0);
		const mean = chances.reduce((sum, each, i) => sum + each * (first + i), 0);
		expect(all).toBeCloseTo(1, 9);
		expect(mean).toBeCloseTo(10_000 / 3, 5);
		expect(chances.length).toBeLessThan(1000);
	});

	test.each([
		[[], { first: 0, chances: [1] }],
		[[1, 1], { first: 2, chances: [1] }],
		[[0, 0], { first: 0, chances: [1] }],
	])('of nothing to draw is certain: %j', (tries, expected) => {
		expect(hitsOf(tries)).toEqual(expected);
	});
});

describe('the band of chance', () => {
	// Binomial tables: 33 tries of one in three; a coin of ten; what can't be told from so few.
	test.each([
		[33, 1 / 3, { low: 6, high: 16 }],
		[10, 1 / 2, { low: 2, high: 8 }],
		[3, 1 / 3, { low: 0, high: 3 }],
		[4, 1 / 3, { low: 0, high: 3 }],
		[0, 1 / 3, { low: 0, high: 0 }],
	])('of %d tries at %d', (tries, p, band) => {
		expect(bandOf(hitsOf(Array<number>(tries).fill(p)))).toEqual(band);
	});

	test('leaves out at most one in forty on either side, and no number that could be in it', () => {
		fc.assert(
			fc.property(fc.array(chance, { maxLength: 40 }), (tries) => {
				const hits = hitsOf(tries);
				const { low, high } = bandOf(hits);
				const rounding = 1e-9;
				expect(1 - atLeast(hits, low)).toBeLessThanOrEqual(0.025 + rounding);
				expect(atLeast(hits, high + 1)).toBeLessThanOrEqual(0.025 + rounding);
				expect(1 - atLeast(hits, low + 1)).toBeGreaterThanOrEqual(0.025 - rounding);
				expect(atLeast(hits, high)).toBeGreaterThanOrEqual(0.025 - rounding);
			}),
			{ seed: 2 },
		);
	});

	test('is left in about one of twenty draws', () => {
		const random = seeded('draws');
		const tries = Array.from({ length: 300 }, (_, i) => 1 / (2 + (i % 3)));
		const { low, high } = bandOf(hitsOf(tries));
		const draws = 4000;
		let outside = 0;
		for (let i = 0; i < draws; i++) {
			const hits = tries.filter((p) => random() < p).length;
			if (hits < low || hits > high) outside++;
		}
		expect(outside / draws).toBeGreaterThan(0.03);
		expect(outside / draws).toBeLessThan(0.06);
	});
});
