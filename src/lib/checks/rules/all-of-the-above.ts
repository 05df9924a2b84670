import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish } from '../reading/words.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** English alone; the whole option has to say it. */
export const allOfTheAbove: Rule = { name: 'all-of-the-above', question };

const all =
	/^(?:all|both|each|every one)(?: (?:two|three|four|five|six))?(?: of)?(?: the)? (?:above|these|them|those|answers|options|others|statements)(?: (?:above|answers|options|are (?:right|correct|true)|is (?:right|correct|true)))?$/i;
const correct =
	/^(?:all|both|each|every one)(?: of (?:them|these|those))?(?: (?:answers|options|statements))? (?:are|is) (?:right|correct|true)$/i;
const letters = /^(?:both )?\(?[a-e]\)?(?:, ?\(?[a-e]\)?)*,? and \(?[a-e]\)?$/i;

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	return choicesOf(asked).flatMap(({ text, span }) => {
		const words = text.trim().replace(/[.!]+$/, '');
		if (!all.test(words) && !correct.test(words) && !letters.test(words)) return [];
		const message = ruleWords['all-of-the-above'];
		return [{ span, message }];
	});
}
