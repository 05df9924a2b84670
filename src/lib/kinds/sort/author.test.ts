import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { sortAuthor } from './author.ts';
import { sort, type SortBody } from './play.ts';

const bodyOf = (...boxes: [string, ...string[]][]): SortBody => ({
	boxes: boxes.map(([name, ...cards]) => ({
		name: [name],
		cards: cards.map((card) => ({ text: [card] })),
	})),
});
const flaws = (body: SortBody) =>
	sortAuthor.check(sampleQuestion('sort', body)).map(({ name, item }) => [name, item]);

test('every sample gets its score, whatever the boxes hold', () => {
	const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(sizes, fc.boolean(), (sizes, partial) => {
			const boxes = sizes.map((size, box): [string, ...string[]] => [
				`box ${box}`,
				...Array.from({ length: size }, (_, card) => `card ${box}.${card}`),
			]);
			expectSamples(sort, sortAuthor, sampleQuestion('sort', bodyOf(...boxes), { partial }));
		}),
	);
	const samples = sortAuthor.samples(
		sampleQuestion('sort', bodyOf(['x', 'a', 'b'], ['y', 'c', 'd'])),
	);
	expect(countOf(samples, 'part right')).toBe(4);
});

test.each<[string, [string, ...string[]][], unknown[]]>([
	[
		'two boxes with a card each',
		[
			['x', 'a'],
			['y', 'b'],
		],
		[],
	],
	['one box', [['x', 'a', 'b']], [['too-few-options', undefined]]],
	['an empty box', [['x', 'a'], ['y']], [['empty-box', 1]]],
	[
		'two boxes of one name',
		[
			['x', 'a'],
			['x', 'b'],
		],
		[['duplicate-option', 1]],
	],
	[
		'one card in two boxes',
		[
			['x', 'a', 'b'],
			['y', 'b'],
		],
		[['duplicate-option', 4]],
	],
])('%s', (_, boxes, expected) => {
	expect(flaws(bodyOf(...boxes))).toEqual(expected);
});

test('is written as a nested list, feedback indented to the card', () => {
	const body = bodyOf(['Seen', 'a'], ['Claimed', 'b']);
	const told = {
		boxes: body.boxes.map((box) => ({
			...box,
			cards: box.cards.map((card) => ({
				...card,
				feedback: [{ type: 'paragraph' as const, children: ['Because.'] }],
			})),
		})),
	};
	expect(sortAuthor.write(sampleQuestion('sort', told), plainWriter).answer).toEqual([
		'- Seen',
		'  - a',
		'    > Because.',
		'- Claimed',
		'  - b',
		'    > Because.',
	]);
});
