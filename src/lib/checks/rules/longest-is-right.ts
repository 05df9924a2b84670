import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import { leaningFindings } from '../leaning.ts';
import { choicesOf } from '../reading/answer-key.ts';
import { lengthOf } from '../reading/form.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * One of three options is the longest by chance, so only a length that strikes the eye counts: half as long again as the longest wrong
 * one, and ten letters more. Of several right options the shortest has to be that long. Wide letters (Chinese, Japanese, Korean) count twice.
 * Over a whole lesson any difference counts: where the right one is the longest more often, or more seldom, than chance would have it.
 */
export const longestIsRight: Rule = {
	name: 'longest-is-right',
	question,
	lesson: (located) => leaningFindings('longest', located, ruleWords['longest-is-right'].lesson),
};

const times = 1.5;
const more = 10;

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	const lengths = (right: boolean) =>
		choices.filter((each) => each.right === right).map(({ text }) => lengthOf(text));
	const shortestRight = Math.min(...lengths(true));
	const longestWrong = Math.max(...lengths(false));
	if (choices.length < 2 || !Number.isFinite(shortestRight) || longestWrong <= 0) return [];
	if (shortestRight < longestWrong * times || shortestRight < longestWrong + more) return [];
	const first = choices.find(({ right }) => right);
	const message = ruleWords['longest-is-right'].one;
	return first ? [{ span: first.span, message }] : [];
}
