import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, stemOf } from '../reading/words.ts';
import { choicesOf, type Choice } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * English alone, and only what can be told for certain: an article at the stem's end that goes with the right options and with no
 * wrong one; and "which are" before one option in the plural among others that begin with "a", or the other way round.
 */
export const grammarCue: Rule = { name: 'grammar-cue', question };

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	const choices = choicesOf(asked);
	const stem = stemOf(asked.question).trim();
	const fits = articleAt(stem) ?? numberAt(stem);
	if (!fits || !tells(choices, fits)) return [];
	const message = ruleWords['grammar-cue'];
	return [{ span: asked.heading, message }];
}

/** Whether an option goes on with the stem; undefined where that can't be told. */
type Fits = (text: string) => boolean | undefined;

/** Right options all fit, wrong ones all do not, and nothing is uncertain. */
function tells(choices: readonly Choice[], fits: Fits): boolean {
	if (!choices.some(({ right }) => right) || choices.every(({ right }) => right)) return false;
	return choices.every(({ text, right }) => fits(text.trim()) === right);
}

const vowel =
	/^(?!(?:uni(?!n|m)|use|usu|eu|ew|one\b|once\b|u[ks]?\b))(?:[aeiou]|hour|honest|honou?r|heir)/i;

function articleAt(stem: string): Fits | undefined {
	const article = /\b(an?)\s*(?:[.…_:?]|\[\])*\s*$/i.exec(stem)?.[1]?.toLowerCase();
	if (article === undefined) return undefined;
	return (text) => {
		if (!/^\p{L}/u.test(text) || /^(?:an?|the)\s/i.test(text)) return undefined;
		return vowel.test(text) === (article === 'an');
	};
}

function numberAt(stem: string): Fits | undefined {
	const verb = /^(?:which|what|who)\b.*?\b(is|are|was|were)\b/i.exec(stem)?.[1]?.toLowerCase();
	if (verb === undefined) return undefined;
	const plural = verb === 'are' || verb === 'were';
	return (text) => {
		const many = isPlural(text);
		return many === undefined ? undefined : many === plural;
	};
}

/** True for a plain plural ("two bridges", "boats"), false for what begins with "a" or "one"; else it can't be told. */
function isPlural(text: string): boolean | undefined {
	if (/^(?:an?|one|another)\s/i.test(text)) return false;
	if (/^(?:two|three|four|five|six|several|many|both|some|\d+)\s+[\p{L} -]*[^siu]s$/iu.test(text))
		return true;
	return /^\p{L}+[^\Wsiu]s$/iu.test(text) ? true : undefined;
}
