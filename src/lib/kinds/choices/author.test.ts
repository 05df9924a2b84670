import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { choicesAuthor } from './author.ts';
import { choices } from './play.ts';

const say = (words: string) => [{ type: 'paragraph' as const, children: [words] }];
const bodyOf = (...right: boolean[]): OptionsBody => ({
	options: right.map((each, i) => ({ text: [`option ${i}`], right: each, feedback: say('so') })),
});
const flaws = (body: OptionsBody) =>
	choicesAuthor.check(sampleQuestion('choices', body)).map(({ name, item }) => [name, item]);

test('every sample gets its score, in parts or all or nothing', () => {
	const keys = fc
		.array(fc.boolean(), { minLength: 2, maxLength: 8 })
		.filter((right) => right.includes(true) && right.includes(false));
	fc.assert(
		fc.property(keys, fc.boolean(), (right, partial) => {
			const question = sampleQuestion('choices', bodyOf(...right), { partial });
			const samples = expectSamples(choices, choicesAuthor, question);
			expect(countOf(samples, 'right')).toBe(1);
			expect(countOf(samples, 'wrong')).toBeGreaterThan(0);
		}),
	);
});

describe('what its author is told', () => {
	test.each([
		['nothing, where all is well', bodyOf(true, true, false), []],
		['nothing ticked', bodyOf(false, false), [['no-right-answer', undefined]]],
		['everything ticked', bodyOf(true, true), [['no-wrong-answer', undefined]]],
		['one option alone', bodyOf(true), [['too-few-options', undefined]]],
	])('%s', (_, body, expected) => {
		expect(flaws(body)).toEqual(expected);
	});

	test('two options alike at the later one, whatever their blanks and marks; pictures differ by their files', () => {
		const alike: OptionsBody['options'] = [
			{ text: ['the ', { type: 'strong', children: ['dam'] }], right: true, feedback: say('a') },
			{ text: ['the  dam'], right: false, feedback: say('b') },
		];
		expect(flaws({ options: alike })).toEqual([['duplicate-option', 1]]);
		const pictures = ['a.svg', 'b.svg'].map((src, i) => ({
			text: [{ type: 'image' as const, src, alt: 'an outline' }],
			right: i === 0,
			feedback: say('so'),
		}));
		expect(flaws({ options: pictures })).toEqual([]);
	});

	test('an option without feedback, as an error only where nothing may be missing', () => {
		const [first, second] = bodyOf(true, false).options;
		const options = [first, second].flatMap((each) => each ?? []);
		const question = sampleQuestion('choices', {
			options: [...options, { text: ['bare'], right: false }],
		});
		expect(choicesAuthor.check(question)).toMatchObject([
			{ name: 'missing-feedback', item: 2, severity: 'unless-complete' },
		]);
	});
});

describe('written', () => {
	test('as a task list, feedback and what was left out in quotes below', () => {
		const body: OptionsBody = {
			options: [
				{ text: ['a'], right: true, feedback: say('yes'), leftOut: say('a too') },
				{ text: ['b'], right: true },
				{ text: ['c'], right: false, feedback: say('no'), mistake: 'mixed-up', pin: 'last' },
			],
		};
		const { answer, fields } = choicesAuthor.write(sampleQuestion('choices', body), plainWriter);
		expect(answer).toEqual([
			'- [x] a',
			'  > yes',
			'  >',
			'  > Left out: a too',
			'- [x] b',
			'- [ ] c {last mistake=mixed-up}',
			'  > no',
		]);
		expect(fields).toEqual([]);
	});

	test('with its kind named where one tick would make it another', () => {
		const question = sampleQuestion('choices', bodyOf(true, false));
		expect(choicesAuthor.write(question, plainWriter).fields).toEqual(['Kind: choices']);
	});
});
