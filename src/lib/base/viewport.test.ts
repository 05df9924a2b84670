import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	viewportCovering,
	viewportAround,
	isInViewport,
	MAP_WIDTH,
	mapHeight,
	project,
	unproject,
} from './viewport.ts';
import { distanceKm, type Point } from './sphere.ts';

const point = fc.tuple(
	fc.double({ min: -85, max: 85, noNaN: true }),
	fc.double({ min: -180, max: 179.999, noNaN: true }),
);

test('a viewport over places holds them all, across the 180th meridian too', () => {
	fc.assert(
		fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
			const viewport = viewportCovering(points);
			for (const each of points) expect(isInViewport(viewport, each)).toBe(true);
			const shape = viewport.km[1] / viewport.km[0];
			expect(shape).toBeGreaterThan(0.44);
			expect(shape).toBeLessThan(1.12);
		}),
	);
	const fiji = viewportCovering([
		[-17, 178],
		[-16, -179],
	]);
	expect(fiji.centre[1]).toBeCloseTo(179.5, 3);
	expect(fiji.km[0]).toBeLessThan(500);
});

test('what is projected comes back', () => {
	fc.assert(
		fc.property(point, fc.integer({ min: 5, max: 2000 }), point, (centre, km, other) => {
			const viewport = viewportAround(centre, km);
			if (!isInViewport(viewport, other)) return;
			const back = unproject(viewport, project(viewport, other));
			expect(distanceKm(back, other)).toBeLessThan(0.01);
		}),
	);
});

test('a square of kilometres is one, north is up and east is right', () => {
	const bishkek: Point = [42.87, 74.59];
	const viewport = viewportAround(bishkek, 80);
	expect(mapHeight(viewport)).toBe(MAP_WIDTH);
	expect(project(viewport, bishkek)).toEqual([180, 180]);
	const [x, y] = project(viewport, [42.67, 74.68]);
	expect(x).toBeGreaterThan(180);
	// 22.2 km south at 4.5 units a kilometre.
	expect(y).toBeCloseTo(180 + 22.24 * 4.5, 0);
	expect(isInViewport(viewport, [42.87, 75.2])).toBe(false);
});
