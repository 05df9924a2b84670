import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewportAround } from '#lib/base/viewport.ts';
import { distanceKm, type Point } from '#lib/base/sphere.ts';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { place } from './play.ts';

const says = (text: string) => [{ type: 'paragraph' as const, children: [text] }];
const body = {
	places: [
		{ id: 'bishkek', name: 'Bishkek', at: [42.87, 74.59] },
		{ id: 'koi-tash', name: 'Koi-Tash', at: [42.67, 74.68] },
		{ id: 'kant', name: 'Kant', at: [42.89, 74.85] },
	],
	answer: 1,
	withinKm: 8,
	partlyKm: 18,
	wrong: [{ place: 0, feedback: says('That is the capital.') }],
	map: 'inset',
	centre: 0,
	frame: viewportAround([42.87, 74.59], 80),
};
const question = sampleQuestion('place', body);
const village: Point = [42.67, 74.68];
const score = (response: unknown, of = question) => place.mark(of, response)?.score;
/** So many kilometres south of the right place. */
const south = (km: number): Point => [village[0] - km / 111.195, village[1]];

test('the right place is 1 from the list and on the map', () => {
	expect(score({ place: '1' })).toBe(1);
	expect(score({ at: village })).toBe(1);
	expect(score({ at: south(7.9) })).toBe(1);
});

test('between the radii the mark falls evenly, beyond the second it is 0', () => {
	expect(score({ at: south(13) })).toBeCloseTo(0.5, 3);
	expect(score({ at: south(10.5) })).toBeCloseTo(0.75, 3);
	expect(score({ at: south(18.1) })).toBe(0);
});

test('without a second radius there is nothing between', () => {
	const strict = sampleQuestion('place', { ...body, partlyKm: undefined });
	expect([7.9, 8.1].map((km) => score({ at: south(km) }, strict))).toEqual([1, 0]);
});

test('another place of the list is marked by its distance', () => {
	expect(score({ place: '2' })).toBe(0);
	const wide = sampleQuestion('place', { ...body, partlyKm: 40 });
	const km = distanceKm([42.89, 74.85], village);
	expect(score({ place: '2' }, wide)).toBeCloseTo((40 - km) / 32, 9);
	expect(score({ place: '2' }, wide)).toBe(score({ at: [42.89, 74.85] }, wide));
});

test('marks lie in [0, 1], are 1 only within the first radius, and never greater farther off', () => {
	const spot = fc.tuple(
		fc.double({ min: 42, max: 43.5, noNaN: true }),
		fc.double({ min: 73.5, max: 75.5, noNaN: true }),
	);
	fc.assert(
		fc.property(spot, spot, (a, b) => {
			const [near, far] = distanceKm(a, village) <= distanceKm(b, village) ? [a, b] : [b, a];
			const [better = -1, worse = -1] = [score({ at: near }), score({ at: far })];
			expect(better).toBeGreaterThanOrEqual(worse);
			expect(worse).toBeGreaterThanOrEqual(0);
			expect(better).toBeLessThanOrEqual(1);
			expect(better === 1).toBe(distanceKm(near, village) <= 8);
		}),
	);
});

test('what is opened is the same whichever place is right, and names that say nothing change no mark', () => {
	const opened = (answer: number) =>
		place.open(sampleQuestion('place', { ...body, answer }), { nameOf: asWritten });
	expect(opened(0)).toEqual(opened(1));
	expect(JSON.stringify(opened(1))).not.toMatch(/answer|wrong|capital|koi-tash/);
	const names = body.places.map((_, i) => hiddenName(i));
	for (const [i, name] of names.entries()) {
		const hidden = place.mark(question, { place: name }, hiddenName);
		expect(hidden?.score).toBe(score({ place: String(i) }));
	}
	const presented = { random: seeded('x'), nameOf: asWritten };
	expect(place.open(question, presented)).toEqual(place.open(question, presented));
});

test('a foreseen place is explained to those who chose it and to those who tapped it', () => {
	const said = (response: unknown) => place.mark(question, response)?.say;
	expect(said({ place: '0' })).toEqual([says('That is the capital.')]);
	expect(said({ at: [42.86, 74.6] })).toEqual([says('That is the capital.')]);
	expect(said({ at: [42.89, 74.85] })).toEqual([]);
	expect(said({ at: village })).toEqual([]);
});

test('across the 180th meridian distances are short', () => {
	const fiji = sampleQuestion('place', {
		...body,
		places: [{ id: 'taveuni', name: 'Taveuni', at: [-16.8, -179.98] }],
		answer: 0,
		wrong: [],
		centre: undefined,
	});
	expect(score({ at: [-16.8, 179.98] }, fiji)).toBe(1);
});

test('nothing given, and what is no spot, is not ready', () => {
	for (const response of [
		undefined,
		{},
		{ place: '9' },
		{ at: [91, 0] },
		{ at: [1] },
		{ place: '1', at: village },
	]) {
		expect(place.ready(question, response)).toBe('Mark a spot on the map or choose a place first.');
		expect(place.mark(question, response)).toBeUndefined();
	}
});

test('the distance is told in words', () => {
	expect(place.mark(question, { at: south(13) })?.inWords).toBe('13 km from Koi-Tash');
	expect(place.answer(question)).toEqual([['Koi-Tash']]);
});
