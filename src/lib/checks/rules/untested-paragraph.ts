import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedLesson, Place } from '#lib/notation/index.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * Paragraphs and captions of the article: a headline only repeats them, and what was added from elsewhere (X) need not be asked. A lesson without any question is
 * still being written, and nothing is said.
 */
export const untestedParagraph: Rule = { name: 'untested-paragraph', lesson };

function lesson({
	lesson: { paragraphs },
	questions,
	cited,
	paragraphAt,
}: LocatedLesson): (RuleFinding & Place)[] {
	if (questions.length === 0) return [];
	return paragraphs.flatMap(({ id, outside }) => {
		const place = paragraphAt.get(id);
		if (outside || id === 'H' || cited.has(id) || !place) return [];
		const message = ruleWords['untested-paragraph'](id);
		return [{ ...place, message }];
	});
}
