import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, stemOf } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** English alone: two question words with "and" or "or" between them. */
export const doubleQuestion: Rule = { name: 'double-question', question };

const word = '(?:who|whom|what|when|where|why|how|which)';
const twice = new RegExp(
	`\\b${word}\\b,? (?:and|or) (?:(?:from|by|with|for|to|in) )?${word}\\b`,
	'i',
);

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	if (!twice.test(stemOf(asked.question))) return [];
	const message = ruleWords['double-question'];
	return [{ span: asked.heading, message }];
}
