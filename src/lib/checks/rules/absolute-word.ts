import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, stemOf } from '../reading/words.ts';
import { choicesOf } from '../reading/answer-key.ts';
import { absolutesIn } from '../reading/form.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * English alone, and only where it tells: a wrong option goes too far and the right one does not. A word that the question itself
 * uses gives no hint.
 */
export const absoluteWord: Rule = { name: 'absolute-word', question };

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	const choices = choicesOf(asked);
	const wrong = choices.filter(({ right, text }) => !right && absolutesIn(text).length > 0);
	if (wrong.length === 0) return [];
	if (choices.some(({ right, text }) => right && absolutesIn(text).length > 0)) return [];
	const inStem = new Set(absolutesIn(stemOf(asked.question)));
	return wrong.flatMap(({ text, span }) => {
		const word = absolutesIn(text).find((each) => !inStem.has(each));
		if (word === undefined) return [];
		const message = ruleWords['absolute-word'](word);
		return [{ span, message }];
	});
}
