import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { choicesOf, type Choice } from '../reading/answer-key.ts';
import { overlap, rangeIn, type NumberRange } from '../reading/ranges.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Options are compared where they differ in their numbers alone; with several right options they may overlap. */
export const overlappingRanges: Rule = { name: 'overlapping-ranges', question };

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	if (choices.filter(({ right }) => right).length !== 1) return [];
	const ranges = choices.flatMap((choice) => {
		const range = rangeIn(choice.text, lesson.lang);
		return range ? [{ choice, range }] : [];
	});
	return ranges.flatMap(({ choice, range }, i) => {
		const earlier = ranges.slice(0, i).find((other) => overlap(other.range, range));
		return earlier ? [{ span: choice.span, message: messageFor(earlier, range) }] : [];
	});
}

function messageFor(
	{ choice, range }: { readonly choice: Choice; readonly range: NumberRange },
	later: NumberRange,
): string {
	const border = range.high === later.low || later.high === range.low;
	const words = ruleWords['overlapping-ranges'];
	return border ? words.border(choice.text) : words.covered(choice.text);
}
