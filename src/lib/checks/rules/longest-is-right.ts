import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * One of three options is the longest by chance, so only a length that strikes the eye counts: half as long again as the longest wrong
 * one, and ten letters more. Of several right options the shortest has to be that long. Wide letters (Chinese, Japanese, Korean) count twice.
 */
export const longestIsRight: Rule = { name: 'longest-is-right', question };

const times = 1.5;
const more = 10;
const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;

const lengthOf = (text: string): number =>
	[...text.normalize('NFC')].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	const lengths = (right: boolean) =>
		choices.filter((each) => each.right === right).map(({ text }) => lengthOf(text));
	const shortestRight = Math.min(...lengths(true));
	const longestWrong = Math.max(...lengths(false));
	if (choices.length < 2 || !Number.isFinite(shortestRight) || longestWrong <= 0) return [];
	if (shortestRight < longestWrong * times || shortestRight < longestWrong + more) return [];
	const first = choices.find(({ right }) => right);
	const message = ruleWords['longest-is-right'];
	return first ? [{ span: first.span, message }] : [];
}
