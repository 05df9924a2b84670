import { expect, test } from 'vitest';
import type { Lesson, Place } from '#lib/lesson/lesson.ts';
import { viewportOf, placesInView } from './places-in-view.ts';

const place = (id: string, north: number, east: number): Place => ({
	...{ id, name: id, about: [], also: [], source: [] },
	at: [north, east],
});
const places = [
	place('suva', -18.1, 178.4),
	place('taveuni', -16.8, -179.9),
	place('apia', -13.8, -171.8),
];
const lesson: Pick<Lesson, 'places' | 'views' | 'maps'> = {
	places,
	views: {
		round: { centre: 'taveuni', km: 500 },
		named: { places: ['suva', 'apia'] },
	},
};
const ids = (view?: string) => placesInView(lesson, view).map(({ id }) => id);

test('a square of kilometres reaches across the 180th meridian', () => {
	expect(ids('round')).toEqual(['suva', 'taveuni']);
	expect(viewportOf(lesson, 'named')?.km[0]).toBeLessThan(2000);
});

test('a view of places shows those, in the order of the file', () => {
	expect(ids('named')).toEqual(['suva', 'apia']);
});

test('without an outline the country has no frame and all places', () => {
	expect(viewportOf(lesson, 'country')).toBeUndefined();
	expect(ids('country')).toEqual(['suva', 'taveuni', 'apia']);
	expect(ids()).toHaveLength(3);
});
