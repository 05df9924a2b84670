import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { orderWords } from '#lib/words/kinds/order.ts';
import { blockNumbers, order, type OrderBody } from './play.ts';

const bodyOf = (...items: string[]): OrderBody => ({
	items: items.map((item) => ({ text: [item.replace('=', '')], tie: item.startsWith('=') })),
});
const question = (body: OrderBody, more = {}) => sampleQuestion('order', body, more);
const mark = (body: OrderBody, given: number[]) =>
	order.mark(question(body), { order: given.map(String) });
const score = (body: OrderBody, given: number[]) => mark(body, given)?.score;

const five = bodyOf('a', 'b', 'c', 'd', 'e');

/** Bodies of two to fourteen items, some tied, with at least one asked pair; and an order of them. */
const cases = fc
	.array(fc.boolean(), { minLength: 1, maxLength: 13 })
	.filter((ties) => ties.includes(false))
	.chain((ties) => {
		const body = bodyOf('0', ...ties.map((tie, i) => `${tie ? '=' : ''}${i + 1}`));
		const written = [...body.items.keys()];
		const given = fc.shuffledSubarray(written, { minLength: written.length });
		return fc.record({ body: fc.constant(body), given });
	});

describe('the table of marks', () => {
	test.each([
		[[0, 1, 2, 3, 4], 1],
		[[0, 2, 1, 3, 4], 0.8],
		[[4, 0, 1, 2, 3], 0.2],
		[[4, 3, 2, 1, 0], 0],
	])('five items lying %j get %d', (given, expected) => {
		expect(score(five, given)).toBeCloseTo(expected, 12);
	});

	test('a pair inside a block of ties is not asked', () => {
		const body = bodyOf('a', 'b', '=c', 'd');
		expect(score(body, [0, 2, 1, 3])).toBe(1);
		expect(score(body, [1, 0, 2, 3])).toBeCloseTo(3 / 5, 12);
	});

	test('eleven and more items have one right order, by number and not by text', () => {
		const many = bodyOf(...Array.from({ length: 14 }, (_, i) => `item ${i}`));
		const written = [...many.items.keys()];
		const asText = written.toSorted((a, b) => String(a).localeCompare(String(b)));
		expect(score(many, written)).toBe(1);
		expect(score(many, asText)).toBeLessThan(1);
	});
});

describe('the mark', () => {
	test('lies in [0, 1], and is 1 only where blocks rise', () => {
		fc.assert(
			fc.property(cases, ({ body, given }) => {
				const got = score(body, given) ?? -1;
				const blocks = blockNumbers(body);
				const rises = given.every((item, i) => {
					const before = given[i - 1];
					return before === undefined || (blocks[before] ?? 0) <= (blocks[item] ?? 0);
				});
				expect(got).toBeGreaterThanOrEqual(0);
				expect(got).toBeLessThanOrEqual(1);
				expect(got === 1).toBe(rises);
			}),
		);
	});

	test('never grows when two neighbours are swapped out of order', () => {
		fc.assert(
			fc.property(cases, fc.nat(), ({ body, given }, at) => {
				const i = at % (given.length - 1);
				const [a = 0, b = 0] = given.slice(i, i + 2);
				const pair = [Math.max(a, b), Math.min(a, b)];
				const better = given.toSpliced(i, 2, ...pair.toReversed());
				const worse = given.toSpliced(i, 2, ...pair);
				expect(score(body, worse)).toBeLessThanOrEqual(score(body, better) ?? -1);
			}),
		);
	});

	test('is the same whatever items are called', () => {
		fc.assert(
			fc.property(cases, ({ body, given }) => {
				const renamed = order.mark(question(body), { order: given.map(hiddenName) }, hiddenName);
				const plain = mark(body, given);
				expect(renamed?.score).toBe(plain?.score);
				expect(renamed?.parts.map(({ sign }) => sign)).toEqual(
					plain?.parts.map(({ sign }) => sign),
				);
			}),
		);
	});

	test('names for each place what stands there, and together these make a right order', () => {
		fc.assert(
			fc.property(cases, ({ body, given }) => {
				const parts = mark(body, given)?.parts ?? [];
				const right = parts.map(({ id, expected }) => Number(expected ?? id));
				expect(parts.map(({ id }) => Number(id))).toEqual(given);
				expect(score(body, right)).toBe(1);
				expect(parts.every(({ sign }) => sign === 'right')).toBe(score(body, given) === 1);
			}),
		);
	});

	test('counts the asked pairs in words', () => {
		expect(mark(five, [0, 2, 1, 3, 4])?.inWords).toBe('9 of 10 pairs in the right order');
	});

	test('is all or nothing where the question says so', () => {
		const strict = question(five, { partial: false });
		expect(order.mark(strict, { order: ['0', '2', '1', '3', '4'] })?.score).toBe(0);
		expect(order.mark(strict, { order: ['0', '1', '2', '3', '4'] })?.score).toBe(1);
	});

	test.each([
		undefined,
		{},
		{ order: [] },
		{ order: ['0', '1', '2', '3'] },
		{ order: ['0', '0', '1', '2', '3'] },
	])('%j is not ready, never wrong', (response) => {
		expect(order.ready(question(five), response)).toBe(orderWords.notReady);
		expect(order.mark(question(five), response)).toBeUndefined();
	});
});

describe('what is presented', () => {
	test('is never a right order, whatever is drawn', () => {
		fc.assert(
			fc.property(cases, fc.string(), fc.boolean(), ({ body }, seed, shuffle) => {
				for (const random of [seeded(seed), undefined]) {
					const opened = order.open(question(body, { shuffle }), { random, nameOf: asWritten });
					const presented = order.readOpened(opened).items.map(({ id }) => Number(id));
					expect(presented.toSorted((a, b) => a - b)).toEqual([...body.items.keys()]);
					expect(score(body, presented)).toBeLessThan(1);
				}
			}),
		);
	});

	test('holds the items and nothing of ties or words on them', () => {
		const body: OrderBody = {
			items: [
				{ text: ['a'], feedback: [{ type: 'rule' }] },
				{ text: ['b'], tie: false },
			],
		};
		const { items } = order.readOpened(order.open(question(body), { nameOf: hiddenName }));
		expect(items.flatMap(Object.keys)).toEqual(['id', 'text', 'id', 'text']);
	});
});

test('the right answer is told a block a line', () => {
	expect(order.answer(question(bodyOf('a', 'b', '=c', 'd')))).toEqual([
		['a'],
		['b · c (in any order)'],
		['d'],
	]);
});
