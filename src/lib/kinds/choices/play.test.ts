import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { choices } from './play.ts';

const bodyOf = (...right: boolean[]): OptionsBody => ({
	options: right.map((each, i) => ({ text: [`option ${i}`], right: each })),
});
const scoreOf = (body: OptionsBody, chosen: readonly number[], more = {}) =>
	choices.mark(sampleQuestion('choices', body, more), { chosen: chosen.map(String) })?.score;

const five = bodyOf(true, true, false, false, false);

/** Two to eight options, one right and one wrong at least; and some of them ticked. */
const cases = fc
	.array(fc.boolean(), { minLength: 2, maxLength: 8 })
	.filter((right) => right.includes(true) && right.includes(false))
	.chain((right) =>
		fc.record({
			body: fc.constant(bodyOf(...right)),
			chosen: fc.subarray([...right.keys()], { minLength: 1 }),
		}),
	);

describe('the table of marks: five options, two right', () => {
	test.each([
		['both hits', [0, 1], 1],
		['one hit', [1], 0.5],
		['both hits, one false alarm', [0, 1, 3], 2 / 3],
		['one hit, one false alarm', [0, 2], 1 / 6],
		['everything ticked', [0, 1, 2, 3, 4], 0],
		['false alarms alone', [2, 3], 0],
	])('%s', (_, chosen, expected) => {
		expect(scoreOf(five, chosen)).toBeCloseTo(expected, 12);
	});

	test('nothing ticked is not ready, and so has no mark', () => {
		expect(scoreOf(five, [])).toBeUndefined();
		expect(choices.ready(sampleQuestion('choices', five), { chosen: [] })).toMatch(/\.$/);
	});

	test('all or nothing gives a part of it nothing', () => {
		expect(scoreOf(five, [0], { partial: false })).toBe(0);
		expect(scoreOf(five, [0, 1], { partial: false })).toBe(1);
	});
});

describe('the mark', () => {
	test('lies in [0, 1], and is 1 only for the right answer', () => {
		fc.assert(
			fc.property(cases, ({ body, chosen }) => {
				const score = scoreOf(body, chosen) ?? -1;
				const isRight = body.options.every(({ right }, i) => right === chosen.includes(i));
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				expect(score === 1).toBe(isRight);
			}),
		);
	});

	test('is never more for a worse response: a hit less, or a false alarm more', () => {
		fc.assert(
			fc.property(cases, ({ body, chosen }) => {
				const score = scoreOf(body, chosen) ?? -1;
				for (const [i, { right }] of body.options.entries()) {
					const isIn = chosen.includes(i);
					if (right !== isIn) continue;
					const worse = right ? chosen.filter((each) => each !== i) : [...chosen, i];
					if (worse.length > 0) expect(scoreOf(body, worse)).toBeLessThanOrEqual(score);
				}
			}),
		);
	});

	test('does not hang on the order of ticks, on how options were presented, or on what they are called', () => {
		fc.assert(
			fc.property(cases, fc.string(), ({ body, chosen }, seed) => {
				const question = sampleQuestion('choices', body);
				const score = scoreOf(body, chosen);
				expect(scoreOf(body, chosen.toReversed())).toBe(score);
				choices.open(question, { random: seeded(seed), nameOf: hiddenName });
				const named = { chosen: chosen.map(hiddenName) };
				expect(choices.mark(question, named, hiddenName)?.score).toBe(score);
				const turned = { options: body.options.toReversed() };
				const last = body.options.length - 1;
				const there = chosen.map((i) => last - i);
				expect(scoreOf(turned, there)).toBeCloseTo(score ?? -1, 12);
			}),
		);
	});

	test('says of each option what it was: right, wrong with its mistake, or missed', () => {
		const body: OptionsBody = {
			options: [
				{ text: ['a'], right: true },
				{ text: ['b'], right: true, leftOut: [{ type: 'paragraph', children: ['too'] }] },
				{ text: ['c'], right: false, mistake: 'mixed-up' },
				{ text: ['d'], right: false },
			],
		};
		const mark = choices.mark(sampleQuestion('choices', body), { chosen: ['0', '2'] });
		expect(mark?.parts).toMatchObject([
			{ id: '0', sign: 'right' },
			{ id: '2', sign: 'wrong', mistake: 'mixed-up' },
			{ id: '1', sign: 'missed', say: [{ children: ['too'] }] },
		]);
	});
});
