import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedLesson, LocatedQuestion, Place } from '#lib/notation/index.ts';
import { nextDoorOf } from '../next-door.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * What has to be typed in one question stands in another one of its section. Each question that says it is told once, at the first place
 * where it does.
 */
export const answerNextDoor: Rule = { name: 'answer-next-door', lesson };

function lesson(located: LocatedLesson): (RuleFinding & Place)[] {
	return nextDoorOf(located).flatMap(({ asked, places }) => {
		const told = new Set<LocatedQuestion>();
		return places.flatMap(({ by, part, span, words }) => {
			if (told.has(by)) return [];
			told.add(by);
			const message = ruleWords['answer-next-door'](words, part, asked.question.id);
			return [{ file: by.file, span, message }];
		});
	});
}
