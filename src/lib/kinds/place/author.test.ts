import { expect, test } from 'vitest';
import { viewportAround } from '#lib/base/viewport.ts';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { placeAuthor } from './author.ts';
import { place } from './play.ts';

const body = {
	places: [
		{ id: 'bishkek', name: 'Bishkek', at: [42.87, 74.59] },
		{ id: 'koi-tash', name: 'Koi-Tash', at: [42.67, 74.68] },
	],
	answer: 1,
	withinKm: 8,
	partlyKm: 18.5,
	wrong: [{ place: 0, feedback: [{ type: 'paragraph', children: ['The capital.'] }] }],
	map: 'inset',
	frame: viewportAround([42.87, 74.59], 80),
};
const asking = (more: object = {}) => sampleQuestion('place', { ...body, ...more });
const flaws = (more: object) =>
	placeAuthor.check(asking(more)).map(({ name, item }) => [name, item]);

test.each([
	[asking()],
	[asking({ partlyKm: undefined })],
	[asking({ withinKm: 30, partlyKm: 60 })],
	[sampleQuestion('place', body, { partial: false })],
])('every sample gets its score: %#', (question) => {
	const samples = expectSamples(place, placeAuthor, question);
	expect(countOf(samples, 'right')).toBeGreaterThan(2);
	expect(countOf(samples, 'wrong')).toBeGreaterThan(0);
	expect(countOf(samples, 'malformed')).toBeGreaterThan(8);
});

test('is written as it is read', () => {
	expect(placeAuthor.write(asking(), plainWriter)).toEqual({
		answer: [],
		fields: [
			'Answer: @koi-tash within 8 km, partly within 18.5 km',
			'Map: inset',
			'Wrong: @bishkek > The capital.',
		],
	});
	expect(
		placeAuthor.write(asking({ partlyKm: undefined, map: undefined, wrong: [] }), plainWriter)
			.fields,
	).toEqual(['Answer: @koi-tash within 8 km']);
});

test('finds radii the wrong way round, a map without the place, and wrong places that are right, double or bare', () => {
	expect(flaws({})).toEqual([]);
	expect(flaws({ partlyKm: 8 })).toEqual([['bad-value', 0]]);
	expect(flaws({ withinKm: 0 })).toEqual([['bad-value', 0]]);
	expect(flaws({ frame: viewportAround([42.87, 74.59], 10) })).toEqual([['bad-value', 1]]);
	expect(flaws({ wrong: [{ place: 1, feedback: [] }] })).toEqual([['bad-value', 2]]);
	expect(flaws({ wrong: [body.wrong[0], body.wrong[0]] })).toEqual([['duplicate-option', 3]]);
	expect(flaws({ wrong: [{ place: 0 }] })).toEqual([['missing-feedback', 2]]);
});
