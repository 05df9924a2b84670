import type { Range } from '#lib/base/finding.ts';

/** True for the characters that other programs trim: blank, tab, line ends, NUL. Other spaces are content. */
function isBlank(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 11) || code === 13 || code === 0;
}

/** Where the text's content begins and ends between `from` and `to`; both equal where there is none. */
export function trimmedRange(text: string, from = 0, to = text.length): [number, number] {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return [start, end];
}

/** Trims blanks of ASCII only: a no-break space at the edge of a text is the author's. */
export function trimAscii(text: string): string {
	const [start, end] = trimmedRange(text);
	return text.slice(start, end);
}

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

const WIDE = 0xfee0;
/** Signs of other keyboards that stand for a full stop, a comma, a blank. */
const others: Readonly<Record<string, string>> = { '\u3002': '.', '\u3000': ' ', '\u2024': '.' };

/**
 * Full-width signs as ASCII, and every blank as a plain one. As many units come back as went in, so that places in a line stay
 * what they are.
 */
export function narrow(text: string): string {
	return text.replace(/[\uff01-\uff5e\u3002\u2024]|[^\S \n]/g, (sign) => {
		const code = sign.charCodeAt(0);
		if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - WIDE);
		return others[sign] ?? ' ';
	});
}

const foreign = 'АВЕЗКМНОРСТХУІЅЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'ABE3KMHOPCTXYISJQWABEZHIKMNOPTYX';
const likes = new Map([...foreign].map((letter, i) => [letter, latin.charAt(i)]));

/** Capital letters of other alphabets as the Latin ones that look the same; others stay. */
export function latinLook(text: string): string {
	return text.replace(/[^\p{ASCII}]/gu, (letter) => likes.get(letter) ?? letter);
}
