import type { Range } from '#lib/base/finding.ts';
import { trimmedRange } from './ascii.ts';

/** One line of a file without the blanks around it; `column` is where `text` begins, from 1. */
export interface Line {
	readonly text: string;
	readonly number: number;
	readonly column: number;
}

/** Every line of a text, one at a time: LF, CRLF and a lone CR end one. */
export function* linesOf(text: string): Generator<Line> {
	let number = 1;
	let start = 0;
	let nextLf = text.indexOf('\n');
	let nextCr = text.indexOf('\r');
	while (nextLf >= 0 || nextCr >= 0) {
		const isCr = nextCr >= 0 && (nextLf < 0 || nextCr < nextLf);
		const end = isCr ? nextCr : nextLf;
		yield lineBetween(text, number++, start, end);
		start = isCr && nextLf === end + 1 ? end + 2 : end + 1;
		if (nextLf >= 0 && nextLf < start) nextLf = text.indexOf('\n', start);
		if (nextCr >= 0 && nextCr < start) nextCr = text.indexOf('\r', start);
	}
	yield lineBetween(text, number, start, text.length);
}

function lineBetween(text: string, number: number, from: number, to: number): Line {
	const [start, end] = trimmedRange(text, from, to);
	return { text: text.slice(start, end), number, column: start - from + 1 };
}

/** The range of one line's text. */
export function rangeOfLine(line: Line): Range {
	const endColumn = line.column + line.text.length;
	return { line: line.number, column: line.column, endLine: line.number, endColumn };
}

/** An empty range before a line: where an edit inserts. */
export function before(line: Line): Range {
	return { line: line.number, column: 1, endLine: line.number, endColumn: 1 };
}
