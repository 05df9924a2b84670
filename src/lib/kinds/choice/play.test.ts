import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { choice } from './play.ts';

const bodyOf = (count: number, right: number): OptionsBody => ({
	options: Array.from({ length: count }, (_, i) => ({ text: [`option ${i}`], right: i === right })),
});
const cases = fc.integer({ min: 2, max: 9 }).chain((count) =>
	fc.record({
		body: fc.nat(count - 1).map((right) => bodyOf(count, right)),
		chosen: fc.nat(count - 1),
	}),
);

describe('the mark', () => {
	test('is 1 for the right option and 0 for another, whatever they are called and however presented', () => {
		fc.assert(
			fc.property(cases, ({ body, chosen }) => {
				const question = sampleQuestion('choice', body);
				const expected = body.options[chosen]?.right === true ? 1 : 0;
				expect(choice.mark(question, { chosen: String(chosen) })?.score).toBe(expected);
				const named = { chosen: hiddenName(chosen) };
				expect(choice.mark(question, named, hiddenName)?.score).toBe(expected);
			}),
		);
	});

	test.each([undefined, null, {}, { chosen: 1 }, { chosen: ['1'] }, { chosen: '9' }, 'chosen'])(
		'%j is not ready, and so has no mark',
		(response) => {
			const question = sampleQuestion('choice', bodyOf(3, 1));
			expect(choice.ready(question, response)).toMatch(/\.$/);
			expect(choice.mark(question, response)).toBeUndefined();
		},
	);

	test('a second try is worth while only where two options are left', () => {
		const question = sampleQuestion('choice', bodyOf(3, 2));
		expect(choice.untried(question, [{ chosen: '0' }])).toBe(2);
		expect(choice.untried(question, [{ chosen: '0' }, { chosen: '1' }])).toBe(1);
	});
});

describe('opened', () => {
	const body: OptionsBody = {
		options: [
			{ text: ['none of these'], right: false, pin: 'last' },
			{ text: ['b'], right: true },
			{ text: ['c'], right: false },
			{ text: ['a'], right: false, pin: 'first' },
		],
	};
	const presented = (seed: string, shuffle = true) => {
		const question = sampleQuestion('choice', body, { shuffle });
		const opened = choice.open(question, { random: seeded(seed), nameOf: asWritten });
		return choice.readOpened(opened).options.map(({ id }) => id);
	};

	test('has pinned options at their ends and the others shuffled', () => {
		const orders = Array.from({ length: 20 }, (_, i) => presented(String(i)));
		for (const order of orders) expect([order[0], order[3]]).toEqual(['3', '0']);
		expect(new Set(orders.map((order) => order.join(''))).size).toBe(2);
		expect(presented('again')).toEqual(presented('again'));
	});

	test('keeps the written order where the question says so', () => {
		expect(presented('any', false)).toEqual(['3', '1', '2', '0']);
	});
});
