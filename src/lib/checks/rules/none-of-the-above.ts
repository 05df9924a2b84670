import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish } from '../reading/words.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** English alone; the whole option has to say it. "None" and "Nobody" are answers of their own and stay. */
export const noneOfTheAbove: Rule = { name: 'none-of-the-above', question };

const none =
	/^(?:none|neither|not one|no one|not any)(?: of)?(?: the)? (?:above|these|answers|options|others|other options|statements)(?: (?:above|answers|options|is (?:right|correct|true)|are (?:right|correct|true)))?$/i;
const no =
	/^no (?:right |correct )?(?:answer|option)(?: (?:above|here))?(?: is (?:right|correct|true))?$/i;

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	return choicesOf(asked).flatMap(({ text, span }) => {
		const words = text.trim().replace(/[.!]+$/, '');
		if (!none.test(words) && !no.test(words)) return [];
		const message = ruleWords['none-of-the-above'];
		return [{ span, message }];
	});
}
