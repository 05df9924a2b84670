import { ruleWords } from '#lib/words/checks.ts';
import { plainText } from '#lib/base/rich.ts';
import type { LocatedQuestion, Span } from '#lib/notation/index.ts';
import { choicesOf } from '../reading/answer-key.ts';
import { countWords, stemOf, textOf } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** The contract's 60 for an explanation; a question is read before it is answered, and an option is held against two others. */
const most = { explanation: 60, question: 40, option: 25 } as const;

/** Words are counted as readers count them, between blanks; where a script has no blanks, three characters are taken for a word. */
export const tooLong: Rule = { name: 'too-long', question };

interface Part {
	readonly what: keyof typeof most;
	readonly text: string;
	readonly limit: number;
	readonly span: Span;
}

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const { explanation } = asked.question;
	const note = asked.alerts.find(({ name }) => name === 'NOTE')?.span ?? asked.heading;
	const texts: readonly Part[] = [
		{ what: 'explanation', text: textOf(explanation), limit: most.explanation, span: note },
		{
			what: 'question',
			text: stemOf(asked.question, 'without'),
			limit: most.question,
			span: asked.heading,
		},
		...choicesOf(asked).map(({ option, span }): Part => {
			return { what: 'option', text: plainText(option.text), limit: most.option, span };
		}),
	];
	return texts.flatMap(({ what, text, limit, span }) => {
		const words = lengthOf(text);
		return words > limit ? [{ span, message: ruleWords['too-long'](what, words, limit) }] : [];
	});
}

const unspaced =
	/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/gu;

function lengthOf(text: string): number {
	const characters = text.match(unspaced)?.length ?? 0;
	if (characters === 0) return countWords(text);
	return Math.round(characters / 3) + countWords(text.replace(unspaced, ' '));
}
