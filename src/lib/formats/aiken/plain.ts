import { trimAscii } from '../ascii.ts';
import { wordsOfHtml } from '../html.ts';
import { nameFromText, withoutTags } from '../names.ts';
import type { ForeignQuestion, Formatted, MultipleChoice } from '../question.ts';
import type { AikenWriteRule } from './rules.ts';

/** Reports on the question at hand. */
export type Says = (rule: AikenWriteRule, ...values: string[]) => void;

/** A question as Aiken holds it: one line each, one right choice. */
export interface Plain {
	readonly stem: string;
	readonly choices: readonly string[];
	readonly right: number;
}

/** The question as lines, with a warning for all that is lost; undefined, and said so, for what Aiken can't hold. */
export function choiceQuestion(question: ForeignQuestion, say: Says): Plain | undefined {
	if (question.type === 'category') {
		say('aiken-cannot-carry', 'categories');
		return undefined;
	}
	if (question.type !== 'multichoice' && question.type !== 'truefalse') {
		say('aiken-no-such-kind', 'is of another kind');
		return undefined;
	}
	const { choices, right } =
		question.type === 'truefalse' ? trueFalse(question.correct, say) : oneRight(question);
	if (right < 0 || choices.length < 2 || choices.length > 26) {
		say('aiken-no-such-kind', right < 0 ? 'has not one right choice' : `has ${choices.length}`);
		return undefined;
	}
	for (const what of lost(question, choices)) say('aiken-cannot-carry', what);
	return { stem: lineOf(question.stem), choices: choices.map(lineOf), right };
}

function trueFalse(correct: boolean, say: Says): { choices: Formatted[]; right: number } {
	say('aiken-as-choice');
	const choices: Formatted[] = [
		{ text: 'True', format: 'plain' },
		{ text: 'False', format: 'plain' },
	];
	return { choices, right: correct ? 0 : 1 };
}

function oneRight({ single, choices }: MultipleChoice): {
	choices: readonly Formatted[];
	right: number;
} {
	const right = choices.findIndex(({ fraction }) => fraction === 1);
	const isOnly = single && choices.filter(({ fraction }) => fraction === 1).length === 1;
	return { choices, right: isOnly ? right : -1 };
}

function lost(
	question: Extract<ForeignQuestion, { type: 'multichoice' | 'truefalse' }>,
	shown: readonly Formatted[],
): string[] {
	const fields = [question.stem, ...shown];
	const { generalFeedback, correctfeedback, incorrectfeedback, idnumber, tags, hints, name } =
		question;
	const feedbacks =
		question.type === 'truefalse'
			? [question.feedbackTrue, question.feedbackFalse]
			: question.choices.map(({ feedback }) => feedback);
	const parts = question.type === 'multichoice' ? question.choices : [];
	const has: [boolean, string][] = [
		[feedbacks.some(Boolean), 'feedback on choices'],
		[
			[generalFeedback, correctfeedback, incorrectfeedback].some((field) => field?.text),
			'feedback on the question',
		],
		[
			parts.some(({ fraction }) => fraction !== 0 && fraction !== 1),
			'marks for choices that are partly right',
		],
		[fields.some(hasMarkup), 'bold, links, pictures and line breaks'],
		[Boolean(idnumber) || (tags ?? []).length > 0, 'ids and tags'],
		[(hints ?? []).length > 0, 'hints'],
		[name !== nameFromText(lineOf(question.stem)), 'a title of its own'],
	];
	return has.filter(([is]) => is).map(([, what]) => what);
}

function hasMarkup({ text, format }: Formatted): boolean {
	if (/[\r\n]/.test(text)) return true;
	return format === 'html' && withoutTags(text) !== text;
}

function lineOf({ text, format }: Formatted): string {
	const words = format === 'html' ? wordsOfHtml(text) : text;
	return trimAscii(words.replace(/[\r\n]+/g, ' '));
}
