import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { orderAuthor } from './author.ts';
import { order, type OrderBody } from './play.ts';

const bodyOf = (...items: string[]): OrderBody => ({
	items: items.map((item) => ({ text: [item.replace('=', '')], tie: item.startsWith('=') })),
});
const flaws = (body: OrderBody) =>
	orderAuthor.check(sampleQuestion('order', body)).map(({ name, item }) => [name, item]);

test('every sample gets its score, with ties and without, in parts or all or nothing', () => {
	const ties = fc
		.array(fc.boolean(), { minLength: 1, maxLength: 12 })
		.filter((t) => t.includes(false));
	fc.assert(
		fc.property(ties, fc.boolean(), (ties, partial) => {
			const body = bodyOf('0', ...ties.map((tie, i) => `${tie ? '=' : ''}${i + 1}`));
			expectSamples(order, orderAuthor, sampleQuestion('order', body, { partial }));
		}),
	);
	const samples = orderAuthor.samples(sampleQuestion('order', bodyOf('a', 'b', 'c', 'd')));
	expect(countOf(samples, 'part right')).toBe(3);
	expect(countOf(samples, 'wrong')).toBe(1);
});

test.each([
	[['a', 'b', 'c'], []],
	[['a', 'b', '=c'], []],
	[['a'], [['too-few-options', undefined]]],
	[['a', '=b', '=c'], [['too-few-options', undefined]]],
	[['=a', 'b'], [['bad-value', 0]]],
	[['a', 'b', ' a '], [['duplicate-option', 2]]],
])('items %j: %j', (items, expected) => {
	expect(flaws(bodyOf(...items))).toEqual(expected);
});

test('is written as a numbered list, feedback indented to the words', () => {
	const items = Array.from({ length: 10 }, (_, i) => ({
		text: [`item ${i}`],
		...(i === 9 && { tie: true }),
		...(i % 9 === 0 && { feedback: [{ type: 'paragraph' as const, children: [`words ${i}`] }] }),
	}));
	const { answer, fields } = orderAuthor.write(sampleQuestion('order', { items }), plainWriter);
	expect(answer.slice(0, 3)).toEqual(['1. item 0', '   > words 0', '2. item 1']);
	expect(answer.slice(-2)).toEqual(['10. item 9 {tie}', '    > words 9']);
	expect(fields).toEqual([]);
});
