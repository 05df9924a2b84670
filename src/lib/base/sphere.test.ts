import { expect, test } from 'vitest';
import { bearing, distanceKm, eighth, wrapEast, type Point } from './sphere.ts';

const bishkek: Point = [42.87, 74.59];
const koiTash: Point = [42.67, 74.68];
const moscow: Point = [55.75, 37.62];

test('distances are those of the globe', () => {
	expect(distanceKm(bishkek, koiTash)).toBeCloseTo(23.4, 1);
	expect(distanceKm(bishkek, moscow)).toBeGreaterThan(2950);
	expect(distanceKm(bishkek, moscow)).toBeLessThan(3020);
	expect(distanceKm([0, 0], [0, 180])).toBeCloseTo(20015.1, 0);
	expect(distanceKm([90, 10], [90, -80])).toBeCloseTo(0, 6);
	expect(distanceKm([0, 179.5], [0, -179.5])).toBeCloseTo(111.2, 0);
});

test('directions are told in eighths', () => {
	expect(eighth(bearing(bishkek, koiTash))).toBe(4);
	expect(eighth(bearing(bishkek, moscow))).toBe(7);
	expect(eighth(bearing([0, 179], [0, -179]))).toBe(2);
	expect(eighth(359)).toBe(0);
});

test('degrees east are brought into one turn', () => {
	expect([wrapEast(181), wrapEast(-181), wrapEast(180), wrapEast(725)]).toEqual([
		-179, 179, -180, 5,
	]);
});
