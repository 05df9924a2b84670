import type { Line } from '../../markdown/lines.ts';

/** A line, and whether it is code or a comment, where nothing is looked for. */
export interface ScannedLine extends Line {
	readonly inside: boolean;
}

const atx = /^ {0,3}#{1,6}(?=\s|$)/;
const withId = /\{#[^{}]*\}\s*#*\s*$/;

/** True for a line that begins a question: a level-2 heading, or any heading that has an id. */
export function isQuestionHeading(text: string): boolean {
	if (/^ {0,3}##(\s|$)/.test(text)) return true;
	return /^ {0,3}#{1,6}/.test(text) && withId.test(text);
}

/** True for a heading above questions, which belongs to none of them. */
export const isDivider = (text: string): boolean => /^ {0,3}#\s/.test(text);

/** True for a line that ends the paragraph above it by beginning something else. */
export function interrupts(text: string): boolean {
	return (
		atx.test(text) ||
		/^ {0,3}(>|`{3,}|~{3,}|[-*+]\s|1[.)]\s|<!--|::|([-*_])([ \t]*\2){2,}[ \t]*$|[-=]+\s*$)/.test(
			text,
		)
	);
}

/**
 * Finds code between fences and comments. A fence also ends where a heading with an id follows, and a comment that is
 * never closed is none: a slip in one question must not swallow the others.
 */
export function scan(text: string, lines: readonly Line[]): ScannedLine[] {
	const commentFrom = commentFinder(text, lines, (line) => atx.test(line) && withId.test(line));
	let fence = '';
	let commentEnd = -1;
	return lines.map((line) => {
		if (line.start < commentEnd) {
			commentEnd = Math.max(commentEnd, commentFrom(line, commentEnd));
			return { ...line, inside: true };
		}
		if (fence !== '') {
			if (atx.test(line.text) && withId.test(line.text)) fence = '';
			else {
				if (closes(line.text, fence)) fence = '';
				return { ...line, inside: true };
			}
		}
		fence = opening(line.text);
		if (fence !== '') return { ...line, inside: true };
		commentEnd = commentFrom(line, line.start);
		return { ...line, inside: /^ {0,3}<!--/.test(line.text) && commentEnd >= 0 };
	});
}

function opening(text: string): string {
	return /^ {0,3}(`{3,})[^`]*$/.exec(text)?.[1] ?? /^ {0,3}(~{3,})/.exec(text)?.[1] ?? '';
}

function closes(text: string, fence: string): boolean {
	const signs = text.trim();
	return signs.length >= fence.length && signs === fence.charAt(0).repeat(signs.length);
}

/** Where the comment ends that is open at a line's end, or -1; looked for from an offset in that line. */
type FindComment = (line: Line, from: number) => number;

/**
 * Finds comments that run over lines. One inside a paragraph ends with it, and is none if it is not closed before. One in
 * which a question begins and then another comment was never closed: what ends there is the other one.
 * Asked for line after line it takes time in proportion to the text.
 */
function commentFinder(
	text: string,
	lines: readonly Line[],
	isQuestion: (line: string) => boolean,
): FindComment {
	const lastClosing = text.lastIndexOf('-->');
	const { blankAfter, questionAfter } = landmarks(lines, isQuestion);
	let closing = -1;
	let lastOpening = -1;
	return (line, from) => {
		for (let at = from; at < line.end;) {
			const found = line.text.indexOf('<!--', at - line.start);
			const open = line.start + found;
			if (found < 0 || open > lastClosing) return -1;
			if (closing < open + 4) {
				closing = text.indexOf('-->', open + 4);
				lastOpening = closing < 0 ? -1 : text.lastIndexOf('<!--', closing);
			}
			if (closing < 0) return -1;
			if (closing >= line.end) {
				const isBlock = /^ {0,3}$/.test(line.text.slice(0, found));
				const forgotten = (questionAfter[line.number] ?? Infinity) < lastOpening;
				const goesOn = isBlock || closing < (blankAfter[line.number] ?? Infinity);
				return goesOn && !forgotten ? closing + 3 : -1;
			}
			at = closing + 3;
		}
		return -1;
	};
}

/** For each line's number, where the next empty line and the next question below it start. */
function landmarks(lines: readonly Line[], isQuestion: (line: string) => boolean) {
	const blankAfter: number[] = [];
	const questionAfter: number[] = [];
	let blank = Infinity;
	let question = Infinity;
	for (const line of lines.toReversed()) {
		blankAfter[line.number] = blank;
		questionAfter[line.number] = question;
		if (line.text.trim() === '') blank = line.start;
		if (isQuestion(line.text)) question = line.start;
	}
	return { blankAfter, questionAfter };
}
