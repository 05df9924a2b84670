import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discGap, layOut } from './lay-out.ts';
import { lanes, spread } from './spread.ts';
import { ticksOf } from './ticks.ts';
import { spanOf } from './span.ts';

const kinds = ['day', 'month', 'year'] as const;
const date = fc
	.tuple(
		fc.integer({ min: 1, max: 2999 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
		fc.constantFrom(...kinds),
	)
	.map(([year, month, day, kind]) => {
		const parts = [
			String(year).padStart(4, '0'),
			String(month).padStart(2, '0'),
			String(day).padStart(2, '0'),
		];
		return parts.slice(0, kind === 'year' ? 1 : kind === 'month' ? 2 : 3).join('-');
	});
const event = fc.oneof(
	date.map((date) => ({ date })),
	date.map((after) => ({ after })),
	date.map((before) => ({ before })),
);
const events = fc.array(event, { minLength: 1, maxLength: 30 });

describe('points that are moved apart', () => {
	const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
		minLength: 1,
		maxLength: 20,
	});

	test('never touch, keep their order, and stay inside', () => {
		fc.assert(
			fc.property(points, (all) => {
				const moved = spread(all, 5, [2.5, 97.5]);
				const sorted = all
					.map((at, i) => ({ at, to: moved[i] ?? NaN }))
					.sort((a, b) => a.at - b.at);
				for (const [i, { to }] of sorted.entries()) {
					expect(to).toBeGreaterThanOrEqual(2.5 - 1e-9);
					expect(to).toBeLessThanOrEqual(97.5 + 1e-9);
					const before = sorted[i - 1];
					// Two points at one place may come in either order.
					if (before) expect(to - before.to).toBeGreaterThanOrEqual(5 - 1e-9);
				}
				const places = [...moved].sort((a, b) => a - b);
				places
					.slice(1)
					.forEach((to, i) => expect(to - (places[i] ?? 0)).toBeGreaterThanOrEqual(5 - 1e-9));
			}),
		);
	});

	test('stay where they are while there is room', () => {
		expect(spread([10, 30, 60], 5, [2.5, 97.5])).toEqual([10, 30, 60]);
	});

	test('move as little as can be: two at one place, half the gap each', () => {
		expect(spread([50, 50], 6, [0, 100])).toEqual([47, 53]);
	});
});

test('stretches of one lane never touch', () => {
	const stretch = fc
		.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 50 }))
		.map(([from, length]) => ({ from, to: from + length }));
	fc.assert(
		fc.property(fc.array(stretch, { maxLength: 12 }), (all) => {
			const lane = lanes(all);
			for (const [i, a] of all.entries()) {
				for (const [j, b] of all.entries()) {
					if (i < j && lane[i] === lane[j]) expect(a.to < b.from || b.to < a.from).toBe(true);
				}
			}
		}),
	);
});

test('whatever the dates, discs never touch and every point lies on the axis, inside its dates', () => {
	fc.assert(
		fc.property(events, (all) => {
			const axis = layOut(all, {});
			if (!axis) throw new Error('no axis');
			expect(axis.pins).toHaveLength(all.length);
			for (const [i, a] of axis.pins.entries()) {
				expect(a.point).toBeGreaterThanOrEqual(0);
				expect(a.point).toBeLessThanOrEqual(100);
				if (a.band) expect(a.point >= a.band.from && a.point <= a.band.to).toBe(true);
				if (a.bracket) {
					expect(a.point).toBeGreaterThanOrEqual(a.bracket.from - 0.01);
					expect(a.point).toBeLessThanOrEqual(a.bracket.to + 0.01);
				}
				for (const b of axis.pins.slice(i + 1)) {
					if (a.row === b.row)
						expect(Math.abs(a.disc - b.disc)).toBeGreaterThanOrEqual(discGap - 0.02);
				}
			}
		}),
	);
});

test('time is true: equal times are equal lengths', () => {
	const axis = layOut([{ date: '2010-01-01' }, { date: '2012-01-01' }, { date: '2014-01-01' }], {
		from: '2010',
		to: '2013',
	});
	const [a, b, c] = axis?.pins.map(({ point }) => point) ?? [];
	expect(b).toBeCloseTo(50, 0);
	expect(a).toBeCloseTo(0, 0);
	expect(c).toBeCloseTo(100, 0);
});

test('entries of one date share it in their order; an undated one stands between its neighbours, in a bracket open at one end', () => {
	const axis = layOut(
		[
			{ date: '2019-08-07' },
			{ date: '2019-08-07' },
			{ before: '2019-08-08' },
			{ date: '2019-08-08' },
		],
		{ from: '2019-08-07', to: '2019-08-08' },
	);
	expect(axis?.asDays).toBe(true);
	expect(axis?.pins.map(({ point }) => point)).toEqual([12.5, 37.5, 43.75, 75]);
	expect(axis?.pins[2]?.bracket).toEqual({
		from: 0,
		to: 50,
		openStart: true,
		openEnd: false,
		lane: 0,
	});
});

test('a bracket after a month begins at its end and has room to be seen', () => {
	const pin = layOut([{ date: '2017-11-24' }, { after: '2017-11' }], { from: '2017' })?.pins[1];
	expect(pin?.bracket?.openEnd).toBe(true);
	expect((pin?.bracket?.to ?? 0) - (pin?.bracket?.from ?? 0)).toBeGreaterThan(5);
});

test('the axis names as many years, months or days as have room', () => {
	const names = (from: string, to: string) =>
		ticksOf({ start: spanOf(from).start, end: spanOf(to).end }).map(({ date }) => date);
	expect(names('2010', '2018')).toEqual([
		'2010',
		'2011',
		'2012',
		'2013',
		'2014',
		'2015',
		'2016',
		'2017',
		'2018',
	]);
	expect(names('2019-08-07', '2019-08-08')).toEqual(['2019-08-07', '2019-08-08']);
	expect(names('2019-05', '2019-09')).toEqual([
		'2019-05',
		'2019-06',
		'2019-07',
		'2019-08',
		'2019-09',
	]);
	expect(names('1799', '1822')).toEqual(['1800', '1805', '1810', '1815', '1820']);
	fc.assert(
		fc.property(date, date, (a, b) => {
			const [from = '', to = ''] = [a, b].sort();
			const ticks = ticksOf({
				start: spanOf(from).start,
				end: Math.max(spanOf(to).end, spanOf(from).end),
			});
			expect(ticks.length).toBeLessThanOrEqual(10);
		}),
	);
});
