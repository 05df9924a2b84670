import * as messages from '#lib/words/notation/folder.ts';
import type { Span } from '../markdown/lines.ts';

/** The most of a file that is read, in UTF-16 units: reading takes its time from there on, and no section is as long. */
export const longestFile = 64 * 1024;
/** The most lines of a file that are read: short ones take as long as long ones. */
export const mostLines = 2500;
/** The most of a file's front matter that is read, in UTF-16 units. */
export const longestSettings = 16 * 1024;
/** Blanks in a row on one line. */
export const mostBlanks = 500;
/** Questions of one file; and of one of them its text, in UTF-16 units, and its lines. */
export const mostQuestions = 400;
export const longestQuestion = 64 * 1024;
export const mostQuestionLines = 2000;
/** Paragraphs of an article, and lines of one: each statement and each question is compared with those that it cites. */
export const mostParagraphs = 300;
export const mostStatements = 50;
/** Attributes on one line, or in one directive. */
export const mostAttributes = 50;

/** A text as it is read, and what of it was too much: a stretch and what to do about it. */
export interface ReadableText {
	readonly text: string;
	readonly troubles: readonly (Span & { readonly message: string })[];
}

const blanks = new RegExp(`[ \\t]{${String(mostBlanks)}}[ \\t]+`, 'g');

/**
 * A file's text without what no person writes: of one that is too long the beginning, whole lines of it; of blanks in a row so many,
 * and signs that look like them for the others. Every offset stays as it is.
 */
export function bounded(written: string): ReadableText {
	const troubles: ReadableText['troubles'][number][] = [];
	let text = written;
	const end = lastLineEnd(text);
	if (text.length > longestFile || end < text.length) {
		const start = Math.min(end, text.length > longestFile ? endOfLine(text) : text.length);
		text = text.slice(0, start);
		troubles.push({
			start,
			end: start,
			message:
				start === end
					? messages.tooManyLines(mostLines)
					: messages.tooLong(kilobytes(written.length), kilobytes(longestFile)),
		});
	}
	const first = text.search(blanks);
	if (first >= 0) {
		const start = first + mostBlanks;
		text = text.replace(blanks, (run) => run.slice(0, mostBlanks).padEnd(run.length, '\u2800'));
		troubles.push({ start, end: start + 1, message: messages.tooManyBlanks(mostBlanks) });
	}
	return { text, troubles };
}

/** True where nothing in a text is too much. */
export const isBounded = (text: string): boolean => bounded(text).troubles.length === 0;

/** The end of the last line that is read whole; of one line alone, the limit. */
function endOfLine(text: string): number {
	const last = Math.max(text.lastIndexOf('\n', longestFile), text.lastIndexOf('\r', longestFile));
	return last > longestFile / 2 ? last : longestFile;
}

/** The end of the last line that is still read. */
function lastLineEnd(text: string): number {
	const ending = /\r\n|\n|\r/g;
	for (let lines = 1; ; lines++) {
		const found = ending.exec(text);
		// A line end at the very end of the text begins no line.
		if (!found || ending.lastIndex === text.length) return text.length;
		if (lines === mostLines) return found.index;
	}
}

const kilobytes = (length: number): number => Math.ceil(length / 1024);
