import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/base/rich.ts';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { sort, type SortBody } from './play.ts';

/** Boxes of so many cards. */
const bodyOf = (...sizes: number[]): SortBody => ({
	boxes: sizes.map((size, box) => ({
		name: [`box ${box}`],
		cards: Array.from({ length: size }, (_, card) => ({ text: [`card ${box}.${card}`] })),
	})),
});
const question = (body: SortBody, more = {}) => sampleQuestion('sort', body, more);

/** Lays the cards, in written order, in the boxes of these numbers. */
const respond = (body: SortBody, boxes: number[], nameOf = asWritten) => ({
	boxes: boxes.map((box, card) => [nameOf(body.boxes.length + card), nameOf(box)]),
});
const mark = (body: SortBody, boxes: number[]) => sort.mark(question(body), respond(body, boxes));
const score = (body: SortBody, boxes: number[]) => mark(body, boxes)?.score ?? -1;
const keyOf = (body: SortBody) => body.boxes.flatMap(({ cards }, box) => cards.map(() => box));

const fourAndOne = bodyOf(4, 1);

const cases = fc
	.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 })
	.chain((sizes) => {
		const count = sizes.reduce((sum, size) => sum + size, 0);
		const box = fc.integer({ min: 0, max: sizes.length - 1 });
		const boxes = fc.array(box, { minLength: count, maxLength: count });
		return fc.record({ body: fc.constant(bodyOf(...sizes)), boxes });
	});

describe('the table of marks', () => {
	test.each([
		['all right', [0, 0, 0, 0, 1], 1],
		['three and one right', [0, 0, 0, 1, 1], 0.75],
		['all in the box of four', [0, 0, 0, 0, 0], 0],
		['all in the box of one', [1, 1, 1, 1, 1], 0],
		['all wrong', [1, 1, 1, 1, 0], 0],
	])('two boxes of four and one cards, %s', (_, boxes, expected) => {
		expect(score(fourAndOne, boxes)).toBeCloseTo(expected, 12);
	});

	test('counts the cards in words', () => {
		expect(mark(fourAndOne, [0, 0, 0, 1, 1])?.inWords).toBe('4 of 5 cards');
	});
});

describe('the mark', () => {
	test('lies in [0, 1], is 1 only when every card lies right, and 0 when all lie in one box', () => {
		fc.assert(
			fc.property(cases, ({ body, boxes }) => {
				const got = score(body, boxes);
				const key = keyOf(body);
				expect(got).toBeGreaterThanOrEqual(0);
				expect(got).toBeLessThanOrEqual(1);
				expect(got === 1).toBe(boxes.every((box, card) => box === key[card]));
				expect(score(body, key)).toBe(1);
				expect(
					score(
						body,
						key.map(() => 0),
					),
				).toBeCloseTo(0, 12);
			}),
		);
	});

	test('never grows when a card that lies right is laid elsewhere', () => {
		fc.assert(
			fc.property(cases, fc.nat(), fc.nat(), ({ body, boxes }, at, box) => {
				const card = at % boxes.length;
				const right = boxes.with(card, keyOf(body)[card] ?? 0);
				const other = right.with(card, box % body.boxes.length);
				expect(score(body, other)).toBeLessThanOrEqual(score(body, right));
			}),
		);
	});

	test('is the same whatever boxes and cards are called, in whichever order they are given', () => {
		fc.assert(
			fc.property(cases, fc.string(), ({ body, boxes }, seed) => {
				const given = respond(body, boxes, hiddenName).boxes;
				const rotated = [
					...given.slice(seed.length % given.length),
					...given.slice(0, seed.length % given.length),
				];
				const renamed = sort.mark(question(body), { boxes: rotated }, hiddenName);
				expect(renamed?.score).toBe(score(body, boxes));
			}),
		);
	});

	test('names the box a card belongs in, and keeps the words on wrong cards for later', () => {
		const body = bodyOf(1, 1);
		const feedback = [{ type: 'paragraph' as const, children: ['Because.'] }];
		const told = {
			boxes: body.boxes.map((box) => ({
				...box,
				cards: box.cards.map((card) => ({ ...card, feedback })),
			})),
		};
		expect(mark(told, [0, 0])?.parts).toEqual([
			{ id: '2', sign: 'right', say: feedback },
			{ id: '3', sign: 'wrong', expected: '1', say: feedback, sayLater: true },
		]);
	});

	test('is all or nothing where the question says so', () => {
		const strict = question(fourAndOne, { partial: false });
		expect(sort.mark(strict, respond(fourAndOne, [0, 0, 0, 1, 1]))?.score).toBe(0);
	});
});

describe('what is presented', () => {
	test('keeps the boxes as written and shuffles the cards, even where nothing is shuffled', () => {
		const body = bodyOf(5, 5);
		const fixed = question(body, { shuffle: false });
		const opened = sort.readOpened(sort.open(fixed, { nameOf: asWritten }));
		expect(opened.boxes.map(({ text }) => plainText(text))).toEqual(['box 0', 'box 1']);
		expect(opened.cards.map(({ id }) => id)).not.toEqual(
			keyOf(body).map((_, card) => `${card + 2}`),
		);
	});

	test('does not tell the boxes: cards carry a name and words, and lie alike wherever they belong', () => {
		const presented = (body: SortBody) => {
			const presentation = { random: seeded('x'), nameOf: hiddenName };
			return sort.readOpened(sort.open(question(body), presentation)).cards;
		};
		expect(presented(bodyOf(2, 3)).map(({ id }) => id)).toEqual(
			presented(bodyOf(4, 1)).map(({ id }) => id),
		);
		expect(presented(bodyOf(2, 3)).map(Object.keys)).toEqual(Array(5).fill(['id', 'text']));
	});
});

describe('what is not ready', () => {
	test.each([
		[undefined, 'Choose a box for each card first.'],
		[{ boxes: { 2: 0 } }, 'Choose a box for each card first.'],
		[
			{
				boxes: [
					['2', '0'],
					['3', '0'],
					['4', '0'],
				],
			},
			'Two cards still have no box.',
		],
		[
			{
				boxes: [
					['2', '0'],
					['3', '0'],
					['4', '0'],
					['5', '0'],
					['6', 'no such'],
				],
			},
			'One card still has no box.',
		],
		[
			{
				boxes: [
					['2', '0'],
					['2', '1'],
					['3', '0'],
					['4', '0'],
					['5', '0'],
					['6', '0'],
				],
			},
			'Choose a box for each card first.',
		],
	])('%j: %s', (response, reason) => {
		expect(sort.ready(question(fourAndOne), response)).toBe(reason);
		expect(sort.mark(question(fourAndOne), response)).toBeUndefined();
	});
});

test('the right answer is told a box a line', () => {
	expect(sort.answer(question(bodyOf(2, 1)))).toEqual([
		['box 0', ': card 0.0 · card 0.1'],
		['box 1', ': card 1.0'],
	]);
});
