import type { Fix } from '#lib/base/finding.ts';
import { trimAscii } from '../ascii.ts';
import { escapeHtml } from '../html.ts';
import { rangeOfLine, type Line } from '../lines.ts';
import { nameFromText } from '../names.ts';
import type { Mend, MultipleChoice } from '../question.ts';
import { gist, type Report } from '../report.ts';
import type { Mark } from './marks.ts';
import type { AikenRule } from './rules.ts';

/** A question while its lines come in. */
export interface Draft {
	readonly first: Line;
	readonly stem: string[];
	readonly choices: { readonly letter: string; readonly text: string }[];
}

/** A question with its first line. */
export function begin(line: Line): Draft {
	return { first: line, stem: [line.text], choices: [] };
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
	draft.choices.push({ letter: mark.letter, text });
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
	if (mark.isOdd) spell(line, `ANSWER: ${written}`, report);
	const right = rightChoice(draft, written, mend);
	if (right < 0) report.add('aiken-unknown-answer', rangeOfLine(line), [gist(written)]);
	else warnOfWriting(line, written, letterOf(draft, right), mend, report);
	const choices = draft.choices
		.map(({ text }, index) => ({ ...html(text), fraction: index === right ? 1 : 0 }))
		.filter(({ text }) => text !== '');
	return {
		type: 'multichoice',
		name: nameFromText(stem) || 'Question',
		stem: html(stem),
		single: true,
		choices,
	};
}

function html(text: string): { text: string; format: 'html' } {
	return { text: escapeHtml(text), format: 'html' };
}

function letterOf(draft: Draft, index: number): string {
	return draft.choices[index]?.letter ?? '';
}

/** Moodle counts letters from A, whatever the choices are called; all mended, the letter, then the words decide. */
function rightChoice({ choices }: Draft, written: string, mend: Mend): number {
	const counted = written.charCodeAt(0) - 65;
	if (mend !== 'all') return counted >= 0 && counted < choices.length ? counted : -1;
	if (/^[A-Za-z](?![\p{L}\p{N}])/u.test(written)) {
		return choices.findIndex(({ letter }) => letter === written.charAt(0).toUpperCase());
	}
	const folded = written.toLowerCase();
	return choices.findIndex(({ text }) => text !== '' && text.toLowerCase() === folded);
}

function warnOfWriting(
	line: Line,
	written: string,
	letter: string,
	mend: Mend,
	report: Report<AikenRule>,
): void {
	if (mend === 'all' && written.charAt(0) !== letter) spell(line, `ANSWER: ${letter}`, report);
	if (/^[A-Za-z](?:[ \t]*[,;&+/][ \t]*|[ \t]+and[ \t]+)[A-Za-z]\b/i.test(written)) {
		report.add('aiken-several-answers', rangeOfLine(line), [letter]);
	}
}

function spell(line: Line, meant: string, report: Report<AikenRule>): void {
	const range = rangeOfLine(line);
	const fix: Fix = { title: `Write ${gist(meant)}`, edits: [{ range, text: meant }] };
	report.add('aiken-spelling', range, [gist(meant)], fix);
}
