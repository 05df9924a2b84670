import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
	GLOBE_RADIUS,
	isInViewport,
	MAP_WIDTH,
	mapHeight,
	project,
	unproject,
	type Drawing,
} from '#lib/base/viewport.ts';
import type { Point } from '#lib/base/sphere.ts';
import { drawMaps, unknownCountry, withMaps } from './draw.ts';
import { readLessons } from '../lessons-plugin.ts';

const draw = (country: string): Drawing => {
	const drawing = drawMaps({ country, places: [], views: {} })?.country;
	if (!drawing) throw new Error(`${country} was not drawn`);
	return drawing;
};

/** Every area of path data as absolute spots. */
function areasOf(path: string): [number, number][][] {
	return [...path.matchAll(/M([^z]*)z/g)].map(([, area = '']) => {
		const numbers = [...area.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(Number);
		let [x, y] = [0, 0];
		const spots: [number, number][] = [];
		for (let i = 0; i + 1 < numbers.length; i += 2) {
			[x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
			spots.push([x, y]);
		}
		return spots;
	});
}

/** True where a spot lies inside an odd number of areas. */
function covers(drawing: Drawing, path: string, spot: Point): boolean {
	const [x, y] = project(drawing.frame, spot);
	return areasOf(path).reduce((inside, area) => {
		const crossings = area.filter(([ax, ay], i) => {
			const [bx, by] = area[(i + 1) % area.length] ?? [ax, ay];
			return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
		});
		return inside !== (crossings.length % 2 === 1);
	}, false);
}

test.each<[string, Point, Point]>([
	['KGZ', [42.8, 74.6], [43.25, 76.9]],
	['ISL', [64.8, -18.5], [66.9, -18.5]],
	['FJI', [-17.8, 178], [-18.5, 179.9]],
	['RUS', [67, 178], [46, 105]],
	['IDN', [-7.2, 108], [-8, 130.5]],
	['FRA', [46.5, 2.5], [47, 8]],
	['USA', [40, -100], [50.5, -100]],
])('%s holds its own land and not what lies beside it', (code, own, other) => {
	const drawing = draw(code);
	expect(isInViewport(drawing.frame, own)).toBe(true);
	expect(covers(drawing, drawing.home, own)).toBe(true);
	expect(covers(drawing, drawing.home, other)).toBe(false);
});

test('lines stay near the view, and every area is closed', () => {
	for (const code of ['KGZ', 'FJI', 'RUS', 'NOR', 'IDN', 'ATA']) {
		const { frame, home, others } = draw(code);
		for (const [x, y] of areasOf(home + others).flat()) {
			expect(x).toBeGreaterThanOrEqual(-7);
			expect(x).toBeLessThanOrEqual(MAP_WIDTH + 7);
			expect(y).toBeGreaterThanOrEqual(-8);
			expect(y).toBeLessThanOrEqual(mapHeight(frame) + 8);
		}
		expect(home + others).toMatch(/^(M[-\d. ]+l[-\d. ]+z)+$/);
	}
});

test('a country that is not known is a warning at its line, and its lesson has no maps', () => {
	const files = new Map([['places.md', '---\ncountry: XXX\n---\n']]);
	expect(unknownCountry(files, { country: 'XXX' })).toMatchObject([
		{ file: 'places.md', line: 2, severity: 'warning', name: 'bad-value' },
	]);
	expect(unknownCountry(files, { country: 'KGZ' })).toEqual([]);
	expect(drawMaps({ country: 'XXX', places: [], views: {} })).toBeUndefined();
	expect(drawMaps({ places: [], views: {} })).toBeUndefined();
});

test('all maps of a lesson stay below 12 kB compressed, and its questions on places have theirs', () => {
	const { lessons } = readLessons('questions');
	expect(lessons.length).toBeGreaterThan(1);
	for (const lesson of lessons) {
		const maps = Object.values(lesson.maps ?? {});
		expect(maps).toHaveLength(Object.keys(lesson.views).length + 1);
		expect(gzipSync(JSON.stringify(maps)).length).toBeLessThan(12_000);
		const asked = lesson.sections
			.flatMap(({ questions }) => questions)
			.filter(({ kind }) => kind === 'place');
		expect(asked.length).toBeGreaterThan(0);
		for (const { body } of asked) expect(body).toHaveProperty('land.frame');
		expect(withMaps(lesson)).toEqual(lesson);
	}
});

test('the country and its neighbours are named inside their borders, in the language of the lesson; lakes are water', () => {
	const { frame, home, others, water = '', names = [] } = draw('KGZ');
	const drawing = { frame, home, others };
	expect(names.map(({ text }) => text)).toEqual(
		expect.arrayContaining(['Kyrgyzstan', 'Kazakhstan', 'China', 'Issyk-Kul']),
	);
	for (const { of, text, spots } of names) {
		const path = { home, near: others, water }[of];
		const at = spots.map((spot) => unproject(frame, spot));
		// A water's name may also stand aside of its middle.
		for (const spot of of === 'water' ? at.slice(0, 1) : at)
			expect(covers(drawing, path, spot), text).toBe(true);
	}
	const arabic = drawMaps({ country: 'EGY', places: [], views: {}, lang: 'ar' })?.country?.names;
	expect(arabic?.find(({ of }) => of === 'home')?.text).toBe('مصر');
});

test('the country has a globe, small, in a corner where little of it is', () => {
	const { frame, globe } = draw('KGZ');
	expect(globe?.land.length).toBeLessThan(2000);
	const [x = 0, y = 0] = globe?.at ?? [];
	expect(Math.min(x, MAP_WIDTH - x)).toBe(GLOBE_RADIUS + 6);
	expect(Math.min(y, mapHeight(frame) - y)).toBeCloseTo(GLOBE_RADIUS + 6);
	for (const [a, b] of areasOf(globe?.land ?? '').flat())
		expect(Math.hypot(a, b)).toBeLessThanOrEqual(GLOBE_RADIUS + 1);
});
