import { trimmedRange, type Line } from '../text.ts';

const ESCAPED = /\\[\\:#={}~n]/g;
const SPECIAL = /[\\#=~{}:\n\r]/g;

/** The text with every escaped pair blanked out, at the same length: what is found in it is live. */
export function masked(raw: string): string {
	return raw.includes('\\') ? raw.replace(ESCAPED, 'xx') : raw;
}

/** Escaped characters as themselves, `\n` as a line end; any other backslash stays. */
export function unescape(raw: string): string {
	if (!raw.includes('\\')) return raw;
	return raw.replace(ESCAPED, (pair) => (pair.charAt(1) === 'n' ? '\n' : pair.charAt(1)));
}

/** Text that reads back as itself: control characters escaped, line ends as `\n`, CR dropped. */
export function escape(text: string): string {
	return text.replace(SPECIAL, (character) => {
		if (character === '\n') return '\\n';
		return character === '\r' ? '' : `\\${character}`;
	});
}

/** A stretch of a question's source: `mask` is `raw` with escaped pairs blanked, `at` its place in the block. */
export interface Piece {
	readonly raw: string;
	readonly mask: string;
	readonly at: number;
}

/** Part of a piece, by offsets into it. */
export function slice(piece: Piece, from: number, to = piece.raw.length): Piece {
	return { raw: piece.raw.slice(from, to), mask: piece.mask.slice(from, to), at: piece.at + from };
}

/** The piece without the ASCII blanks around it. */
export function trimmed(piece: Piece): Piece {
	const [start, end] = trimmedRange(piece.raw);
	return start === 0 && end === piece.raw.length ? piece : slice(piece, start, end);
}

/** The piece before and after the first live `mark`; `after` is missing where there is none. */
export function partition(piece: Piece, mark: string): { before: Piece; after?: Piece } {
	const index = piece.mask.indexOf(mark);
	if (index < 0) return { before: piece };
	return { before: slice(piece, 0, index), after: slice(piece, index + mark.length) };
}

/** The piece before and after the last live `mark`; `after` is missing where there is none. */
export function partitionLast(piece: Piece, mark: string): { before: Piece; after?: Piece } {
	const index = piece.mask.lastIndexOf(mark);
	if (index < 0) return { before: piece };
	return { before: slice(piece, 0, index), after: slice(piece, index + mark.length) };
}

/** The pieces between live `mark`s, trimmed. An empty one before the first mark is left out. */
export function split(piece: Piece, mark: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (let i = piece.mask.indexOf(mark); i >= 0; i = piece.mask.indexOf(mark, from)) {
		pieces.push(trimmed(slice(piece, from, i)));
		from = i + mark.length;
	}
	pieces.push(trimmed(slice(piece, from)));
	return pieces[0]?.raw === '' ? pieces.slice(1) : pieces;
}

/** True for a line that is no part of the question. */
export function isComment(line: Line): boolean {
	return line.text.startsWith('//');
}

/** Which braces a stretch of lines leaves open: what decides whether a blank line tore a question in two. */
export type Braces = 'none' | 'opens' | 'closes' | 'both';

/** Looks at live braces only: escaped ones and comments don't count. */
export function bracesOf(lines: readonly Line[]): Braces {
	let opened = false;
	for (const line of lines) {
		if (isComment(line)) continue;
		const mask = masked(line.text);
		const open = mask.indexOf('{');
		const close = mask.indexOf('}');
		if (close >= 0 && !opened && (open < 0 || close < open)) return 'closes';
		if (close >= 0) return 'both';
		if (open >= 0) opened = true;
	}
	return opened ? 'opens' : 'none';
}

/** True where a line can only be the start of something new: `::title::` or `$CATEGORY:`. */
export function startsAnew(line: Line): boolean {
	if (line.text.startsWith('$CATEGORY:')) return true;
	return line.text.startsWith('::') && masked(line.text).indexOf('::', 2) > 0;
}
