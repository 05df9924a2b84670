import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, stemOf } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** English alone; quotes are somebody's words, and say what they like. */
export const opinionAsked: Rule = { name: 'opinion-asked', question };

const opinion =
	/\b(?:do|would|did) you (?:think|believe|feel|agree|prefer|like|consider)\b|\bin your (?:own )?(?:opinion|view|mind)\b|\byour (?:own )?opinion\b|\bare you (?:for|against|in favour)\b/i;

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	if (!opinion.test(stemOf(asked.question, 'without'))) return [];
	const message = ruleWords['opinion-asked'];
	return [{ span: asked.heading, message }];
}
