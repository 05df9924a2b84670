import type { Range } from '#lib/base/finding.ts';
import { aikenJudged, aikenLacks, aikenRefuses } from '#lib/words/formats.ts';
import type { Mend, Writing } from '../format.ts';
import { escapeHtml, nameFromText, withoutTags, wordsOfHtml } from '../html.ts';
import type { ForeignQuestion, Formatted, MultipleChoice } from '../question.ts';
import { excerpt, reportOn } from '../report.ts';
import { trimAscii } from '../text.ts';
import { aikenWriteErrors, aikenWriteRules, type Say } from './findings.ts';
import { readAiken } from './read-aiken.ts';

/**
 * Writes questions as Aiken, a blank line after each. What Aiken can't carry is a finding at the
 * question's first line, or, for a question left out, where it would have stood.
 */
export function writeAiken(
	questions: readonly ForeignQuestion[],
	options: { readonly file?: string } = {},
): Writing {
	const report = reportOn(options.file ?? '', aikenWriteRules, aikenWriteErrors);
	const parts: string[] = [];
	let line = 1;
	for (const question of questions) {
		const name = excerpt(question.type === 'category' ? question.path : question.name);
		const place: Range = { line, column: 1, endLine: line, endColumn: 1 };
		const say: Say = (rule, ...values) => report.add(rule, place, [name, ...values]);
		const plain = choiceQuestion(question, say);
		if (!plain) continue;
		const text = textOf(plain);
		if (!readsBack(plain, text, 'none') || !readsBack(plain, text, 'all')) {
			say('aiken-misread');
			continue;
		}
		parts.push(text, '\n');
		line += plain.choices.length + 3;
	}
	return { text: parts.join(''), findings: report.findings() };
}

function textOf({ stem, choices, right }: Plain): string {
	const lines = choices.map((choice, index) => `${letter(index)}) ${choice}`);
	return `${[stem, ...lines, `ANSWER: ${letter(right)}`].join('\n')}\n`;
}

function letter(index: number): string {
	return String.fromCharCode(65 + index);
}

/** For Moodle as for whoever reads what was plainly meant. */
function readsBack({ stem, choices, right }: Plain, text: string, mend: Mend): boolean {
	const { questions } = readAiken(text, { mend });
	const [read] = questions;
	if (questions.length !== 1 || read?.type !== 'multichoice') return false;
	if (read.stem.text !== escapeHtml(stem) || read.choices.length !== choices.length) return false;
	return read.choices.every(({ text, fraction }, index) => {
		return text === escapeHtml(choices[index] ?? '') && fraction === (index === right ? 1 : 0);
	});
}

/** A question as Aiken holds it: one line each, one right choice. */
interface Plain {
	readonly stem: string;
	readonly choices: readonly string[];
	readonly right: number;
}

/** The question as lines, with a warning for all that is lost; undefined, and said so, for what Aiken can't hold. */
function choiceQuestion(question: ForeignQuestion, say: Say): Plain | undefined {
	if (question.type === 'category') {
		say('aiken-cannot-carry', aikenLacks.categories);
		return undefined;
	}
	if (question.type !== 'multichoice' && question.type !== 'truefalse') {
		say('aiken-no-such-kind', aikenRefuses.kind);
		return undefined;
	}
	const { choices, right } =
		question.type === 'truefalse' ? trueFalse(question.correct, say) : oneRight(question);
	if (right < 0 || choices.length < 2 || choices.length > 26) {
		say(
			'aiken-no-such-kind',
			right < 0 ? aikenRefuses.noRight : aikenRefuses.choices(choices.length),
		);
		return undefined;
	}
	for (const what of lost(question, choices)) say('aiken-cannot-carry', what);
	return { stem: lineOf(question.stem), choices: choices.map(lineOf), right };
}

function trueFalse(correct: boolean, say: Say): { choices: Formatted[]; right: number } {
	say('aiken-as-choice');
	const choices: Formatted[] = [
		{ text: aikenJudged.right, format: 'plain' },
		{ text: aikenJudged.wrong, format: 'plain' },
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
		[feedbacks.some(Boolean), aikenLacks.feedback],
		[
			[generalFeedback, correctfeedback, incorrectfeedback].some((field) => field?.text),
			aikenLacks.general,
		],
		[parts.some(({ fraction }) => fraction !== 0 && fraction !== 1), aikenLacks.shares],
		[fields.some(hasMarkup), aikenLacks.markup],
		[Boolean(idnumber) || (tags ?? []).length > 0, aikenLacks.marks],
		[(hints ?? []).length > 0, aikenLacks.hints],
		[name !== nameFromText(lineOf(question.stem)), aikenLacks.title],
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
