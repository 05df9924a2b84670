import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import { choicesOf } from '../reading/answer-key.ts';
import { wordsOf } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** An option that another one begins with, word for word, and goes on for a word or two without saying more. */
export const sameAnswer: Rule = { name: 'same-answer', question };

/** More options than these are told otherwise. */
const most = 12;
/** What says something else behind the same beginning. */
const goesOn =
	/^(?:AND|OR|BUT|NOR|NOT|NO|WITHOUT|EXCEPT|TO|UP|UNTIL|TILL|LATER|EARLIER|BEFORE|AFTER|MORE|LESS|LATE|EARLY|ONLY|THAN|UND|ODER|ABER|NICHT|OHNE|BIS|ET|OU|MAIS|SANS|Y|O|PERO|SIN|И|ИЛИ|НО|НЕ|БЕЗ|ДО)$/;

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked).slice(0, most);
	const words = choices.map(({ text }) => wordsOf(text).map(({ key }) => key));
	return choices.flatMap(({ span, right, text }, i): RuleFinding[] => {
		const longer = words[i] ?? [];
		const at = words.findIndex((shorter, j) => j !== i && isStart(shorter, longer));
		const other = choices[at];
		if (!other || (right && other.right) || /[,;:–—(]/.test(text.slice(other.text.length - 1)))
			return [];
		const message = ruleWords['same-answer'](other.text);
		return [{ span, message }];
	});
}

/** Whether an answer of two words or more is the beginning of another one, which only says it at greater length. */
function isStart(shorter: readonly string[], longer: readonly string[]): boolean {
	if (shorter.length < 2 || longer.length <= shorter.length) return false;
	if (!shorter.every((key, i) => key === longer[i])) return false;
	const more = longer.slice(shorter.length);
	return (
		!goesOn.test(more[0] ?? '') && !more.some((key) => /\p{Nd}/u.test(key)) && more.length <= 2
	);
}
