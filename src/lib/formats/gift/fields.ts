import type { Formatted, TextFormat } from '../question.ts';
import { trimAscii } from '../text.ts';
import { escape, partition, trimmed, unescape, type Piece } from './lexing.ts';

const PREFIX = /^\[(moodle|html|markdown|plain)\]/;

/** A text with the format that its `[prefix]` names, else `fallback`. The prefix counts only at the very start. */
export function field(piece: Piece, fallback: TextFormat): Formatted {
	const match = PREFIX.exec(piece.raw);
	const text = trimAscii(unescape(piece.raw.slice(match?.[0].length ?? 0)));
	return { text, format: named(match?.[1]) ?? fallback };
}

/** A format by its name in GIFT; undefined for any other word. */
function named(word: string | undefined): TextFormat | undefined {
	if (word === 'moodle' || word === 'html' || word === 'markdown' || word === 'plain') return word;
	return undefined;
}

/** True for text that a reader would take for a format's prefix. */
function looksPrefixed(text: string): boolean {
	return PREFIX.test(text);
}

/** An answer's text before the first live `#`, and the feedback after it. */
export function answerAndFeedback(
	piece: Piece,
	fallback: TextFormat,
): { answer: Formatted; feedback: Formatted } {
	const { before, after } = partition(piece, '#');
	const feedback = after ? field(trimmed(after), fallback) : { text: '', format: fallback };
	return { answer: field(trimmed(before), fallback), feedback };
}

/** The feedback as a property, absent where empty. */
export function feedbackOf(feedback: Formatted): { feedback?: string } {
	return feedback.text === '' ? {} : { feedback: feedback.text };
}

/** Formats of feedback that the stem's doesn't give; undefined where all follow it. */
export function ownFormats(
	feedbacks: readonly Formatted[],
	stem: TextFormat,
): (TextFormat | null)[] | undefined {
	const formats = feedbacks.map(({ text, format }) =>
		text === '' || format === stem ? null : format,
	);
	return formats.some((format) => format !== null) ? formats : undefined;
}

/** A text, escaped, with its format in front where it differs from `inherited`, would be misread, or is `always` wanted. */
export function fieldText(field: Formatted, inherited: TextFormat, always = false): string {
	const isNeeded = always || field.format !== inherited || looksPrefixed(field.text);
	return (isNeeded ? `[${field.format}]` : '') + escape(field.text);
}

/** `#` and feedback, or nothing for none. */
export function feedbackText(
	feedback: string | undefined,
	own: TextFormat | null | undefined,
	inherited: TextFormat,
): string {
	if (!feedback) return '';
	return `#${fieldText({ text: feedback, format: own ?? inherited }, inherited)}`;
}

/** What a section says of its answers, and what only GIFT knows of them. */
export interface Answers<Body> {
	readonly body: Body;
	readonly feedbackFormats?: readonly (TextFormat | null)[];
}
