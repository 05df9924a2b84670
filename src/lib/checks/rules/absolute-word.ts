import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, stemOf } from '../reading/words.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * English alone, and only where it tells: a wrong option goes too far and the right one does not. A word that the question itself
 * uses gives no hint.
 */
export const absoluteWord: Rule = { name: 'absolute-word', question };

const words =
	'always|never|all|every|everyone|everybody|everything|everywhere|nobody|no one|none|completely|entirely|totally|absolutely|certainly|definitely|impossible|invariably|only|under no circumstances';
const phrases = '(?<!\\b(?:at|after|above|first of|most of|not) )';
const absolute = new RegExp(
	`${phrases}(?<![\\p{L}-])(?:${words})(?![\\p{L}-])(?! (?:of )?(?:the )?(?:above|these|them)\\W*$)(?! (?:of )?(?:the )?(?:\\p{Nd}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\\b))(?! (?:days?|night|week|month|year|hour|minute|\\p{L}+day)\\b)`,
	'giu',
);

/** A word alone is an answer of its own: "Always", "Nobody". */
const absolutesIn = (text: string): string[] =>
	[...text.matchAll(absolute)]
		.map(([word]) => word.toLowerCase())
		.filter((word) => word !== text.trim().replace(/[.!]$/, '').toLowerCase());

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
