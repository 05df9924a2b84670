import { trimAscii } from '../ascii.ts';
import { escapeHtml } from '../html.ts';
import { rangeOfLine, type Line } from '../lines.ts';
import { narrow } from '../look-alikes.ts';
import { nameFromText } from '../names.ts';
import type { Mend, MultipleChoice } from '../question.ts';
import { gist, type Report } from '../report.ts';
import { namedChoices, standsTwice, type DraftChoice, type Named } from './answer.ts';
import type { Mark } from './marks.ts';
import { withOtherLine, type OtherLine } from './other-lines.ts';
import type { AikenRule } from './rules.ts';

/** A question while its lines come in. */
export interface Draft {
	readonly first: Line;
	readonly stem: string[];
	readonly choices: (DraftChoice & { text: string })[];
	/** The number of its last choice's line. */
	lastLine: number;
	/** Lines below its choices that are no sign: the rest of a choice, or the start of another question. */
	readonly pending: Line[];
	/** Lines of other programs among its own. */
	readonly others: { readonly line: Line; readonly other: OtherLine }[];
}

/** A question with its first line. */
export function begin(line: Line): Draft {
	return {
		first: line,
		stem: [line.text],
		choices: [],
		lastLine: line.number,
		pending: [],
		others: [],
	};
}

/** Adds a choice; warns of an odd spelling. */
export function addChoice(
	draft: Draft,
	line: Line,
	mark: Extract<Mark, { kind: 'choice' }>,
	report: Report<AikenRule>,
): void {
	const text = trimAscii(mark.text);
	if (mark.isOdd) spell(line, `${mark.letter}) ${text}`, report);
	if (text === '') report.add('aiken-empty-choice', rangeOfLine(line));
	const expected = String.fromCharCode(65 + draft.choices.length);
	if (mark.letter !== expected) {
		report.add('aiken-letters', rangeOfLine(line), [mark.letter, expected]);
	}
	draft.choices.push({ letter: mark.letter, written: mark.written, text });
	draft.lastLine = line.number;
}

/** The lines that wait go to the last choice: it was broken in the file. */
export function unwrap(draft: Draft, report: Report<AikenRule>): void {
	const last = draft.choices.at(-1);
	const lines = draft.pending.splice(0);
	for (const line of lines) report.add('aiken-wrapped', rangeOfLine(line), [last?.letter ?? '']);
	if (last) last.text = [last.text, ...lines.map(({ text }) => text)].join(' ').trim();
}

/** The whole question at its answer line; undefined, and said so, if it has fewer than two choices. */
export function finish(
	draft: Draft,
	line: Line,
	mark: Extract<Mark, { kind: 'answer' }>,
	mend: Mend,
	report: Report<AikenRule>,
): MultipleChoice | undefined {
	const written = trimAscii(mark.written);
	const stem = draft.stem.join('\n');
	if (draft.choices.length < 2) {
		report.add('aiken-too-few-choices', rangeOfLine(line), [gist(stem)]);
		return undefined;
	}
	const named = mend === 'all' ? namedChoices(draft.choices, written) : asMoodle(draft, written);
	sayOfAnswer(draft, line, { written, isOdd: mark.isOdd }, named, mend, report);
	const choices = draft.choices
		.map(({ text }, index) => ({ ...html(text), fraction: share(named, index) }))
		.filter(({ text }) => text !== '');
	const question: MultipleChoice = {
		type: 'multichoice',
		name: nameFromText(stem) || 'Question',
		stem: html(stem),
		single: named.right.length <= 1 || named.isAny,
		choices,
	};
	return draft.others.reduce(
		(whole, { line: at, other }) => take(whole, at, other, report),
		question,
	);
}

/** The question with a line of another program, which says where it went. */
export function take(
	question: MultipleChoice,
	line: Line,
	other: OtherLine,
	report: Report<AikenRule>,
): MultipleChoice {
	const { question: whole, took } = withOtherLine(question, other);
	if (took === undefined) report.add('aiken-other-line', rangeOfLine(line), [other.name]);
	else report.add('aiken-other-program', rangeOfLine(line), [other.name, took]);
	return whole;
}

function html(text: string): { text: string; format: 'html' } {
	return { text: escapeHtml(text), format: 'html' };
}

/** Moodle counts letters from A, whatever the choices are called, and looks at the first alone. */
function asMoodle({ choices }: Draft, written: string): Named {
	const counted = written.charCodeAt(0) - 65;
	return { right: counted >= 0 && counted < choices.length ? [counted] : [], isAny: false };
}

function share({ right, isAny }: Named, index: number): number {
	if (!right.includes(index)) return 0;
	return isAny ? 1 : Math.round(1e7 / right.length) / 1e7;
}

function sayOfAnswer(
	{ choices }: Draft,
	line: Line,
	{ written, isOdd }: { readonly written: string; readonly isOdd: boolean },
	{ right, isAny }: Named,
	mend: Mend,
	report: Report<AikenRule>,
): void {
	const letters = right.map((index) => choices[index]?.letter ?? '');
	const [letter] = letters;
	if (letter === undefined) {
		const isTwice = mend === 'all' && standsTwice(choices, written.charAt(0).toUpperCase());
		report.add(isTwice ? 'aiken-letter-twice' : 'aiken-unknown-answer', rangeOfLine(line), [
			gist(written),
			written,
		]);
	} else if (letters.length > 1) {
		const how = isAny ? 'any' : 'all';
		report.add('aiken-several-answers', rangeOfLine(line), [letters.join(', '), how]);
	} else if (isOdd || (mend === 'all' && (written.charAt(0) !== letter || !isPlain(written)))) {
		spell(line, `ANSWER: ${mend === 'all' ? letter : written}`, report);
	}
	if (mend !== 'all' && letter !== undefined && several.test(written)) {
		report.add('aiken-several-answers', rangeOfLine(line), [letter, 'one']);
	}
}

const several = /^[A-Za-z](?:[ \t]*[,;&+/][ \t]*|[ \t]+and[ \t]+)[A-Za-z]\b/i;
/** Without blanks and signs that only look like those of Aiken. */
const isPlain = (written: string): boolean => narrow(written).trim() === written;

function spell(line: Line, meant: string, report: Report<AikenRule>): void {
	const range = rangeOfLine(line);
	const title = `Write ${gist(meant)}`;
	report.add('aiken-spelling', range, [gist(meant)], { title, edits: [{ range, text: meant }] });
}
