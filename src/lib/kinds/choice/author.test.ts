import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { choiceAuthor } from './author.ts';
import { choice } from './play.ts';

const bodyOf = (texts: readonly string[], right: number): OptionsBody => ({
	options: texts.map((text, i) => ({ text: [text], right: i === right })),
});

test('every option is a sample with its score, and what no view gives is not ready', () => {
	const counts = fc.integer({ min: 2, max: 9 });
	fc.assert(
		fc.property(counts, fc.nat(), (count, at) => {
			const texts = Array.from({ length: count }, (_, i) => `option ${i}`);
			const question = sampleQuestion('choice', bodyOf(texts, at % count));
			const samples = expectSamples(choice, choiceAuthor, question);
			expect(countOf(samples, 'right')).toBe(1);
			expect(countOf(samples, 'wrong')).toBe(count - 1);
			expect(countOf(samples, 'malformed')).toBeGreaterThan(5);
		}),
	);
});

test.each([
	[['9', '52', '1,000'], true],
	[['8 August 2019', '27 June 2019'], true],
	[['Wednesday', 'Thursday', '2019-08-08'], true],
	[['two', 'about half'], false],
	[['about 26', '22–30', '40 to 52', '12 %'], true],
	[['two', 'twenty-one'], true],
	[['Parliament', '52'], false],
	[['May', 'and'], false],
	[['2019', 'in the year of the flood'], false],
])('options %j keep their written order by themselves: %j', (texts, expected) => {
	const question = sampleQuestion('choice', bodyOf(texts, 0));
	expect(choiceAuthor.keepsOrder(question, 'en')).toBe(expected);
});

test("months and weekdays are known in the lesson's language", () => {
	const question = sampleQuestion('choice', bodyOf(['8 août 2019', '3 mai', 'jeudi'], 0));
	expect(choiceAuthor.keepsOrder(question, 'fr')).toBe(true);
	expect(choiceAuthor.keepsOrder(question, 'en')).toBe(false);
});
