import { trimmedRange } from '../ascii.ts';

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
export function cut(piece: Piece, mark: string): { before: Piece; after?: Piece } {
	const index = piece.mask.indexOf(mark);
	if (index < 0) return { before: piece };
	return { before: slice(piece, 0, index), after: slice(piece, index + mark.length) };
}

/** The piece before and after the last live `mark`; `after` is missing where there is none. */
export function cutLast(piece: Piece, mark: string): { before: Piece; after?: Piece } {
	const index = piece.mask.lastIndexOf(mark);
	if (index < 0) return { before: piece };
	return { before: slice(piece, 0, index), after: slice(piece, index + mark.length) };
}

/** The pieces between live `mark`s, trimmed. An empty one before the first mark is left out. */
export function parted(piece: Piece, mark: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (let i = piece.mask.indexOf(mark); i >= 0; i = piece.mask.indexOf(mark, from)) {
		pieces.push(trimmed(slice(piece, from, i)));
		from = i + mark.length;
	}
	pieces.push(trimmed(slice(piece, from)));
	return pieces[0]?.raw === '' ? pieces.slice(1) : pieces;
}
