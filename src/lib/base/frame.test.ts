import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	frameOver,
	frameRound,
	isInFrame,
	MAP_WIDTH,
	mapHeight,
	project,
	unproject,
} from './frame.ts';
import { distanceKm, type Point } from './sphere.ts';

const point = fc.tuple(
	fc.double({ min: -85, max: 85, noNaN: true }),
	fc.double({ min: -180, max: 179.999, noNaN: true }),
);

test('a frame over places holds them all, across the 180th meridian too', () => {
	fc.assert(
		fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
			const frame = frameOver(points);
			for (const each of points) expect(isInFrame(frame, each)).toBe(true);
			const shape = frame.km[1] / frame.km[0];
			expect(shape).toBeGreaterThan(0.44);
			expect(shape).toBeLessThan(1.12);
		}),
	);
	const fiji = frameOver([
		[-17, 178],
		[-16, -179],
	]);
	expect(fiji.centre[1]).toBeCloseTo(179.5, 3);
	expect(fiji.km[0]).toBeLessThan(500);
});

test('what is projected comes back', () => {
	fc.assert(
		fc.property(point, fc.integer({ min: 5, max: 2000 }), point, (centre, km, other) => {
			const frame = frameRound(centre, km);
			if (!isInFrame(frame, other)) return;
			const back = unproject(frame, project(frame, other));
			expect(distanceKm(back, other)).toBeLessThan(0.01);
		}),
	);
});

test('a square of kilometres is one, north is up and east is right', () => {
	const bishkek: Point = [42.87, 74.59];
	const frame = frameRound(bishkek, 80);
	expect(mapHeight(frame)).toBe(MAP_WIDTH);
	expect(project(frame, bishkek)).toEqual([180, 180]);
	const [x, y] = project(frame, [42.67, 74.68]);
	expect(x).toBeGreaterThan(180);
	// 22.2 km south at 4.5 units a kilometre.
	expect(y).toBeCloseTo(180 + 22.24 * 4.5, 0);
	expect(isInFrame(frame, [42.87, 75.2])).toBe(false);
});
