import { slice, trimmed, type Piece } from './piece.ts';

/**
 * Stem and answers of a text whose first `}` stands before its first `{`, as Moodle has them: the distance between the two, in
 * bytes, is counted back from the text's end, for the answers and for what the stem keeps behind `middle`.
 */
export function aroundStray(
	text: Piece,
	open: number,
	close: number,
	middle: string,
): { stem: Piece; answers: Piece } {
	const bytes = lengthOf(text, close, open);
	const end = Math.max(open + 1, backFrom(text, bytes + 1));
	const keptFrom = bytes > 1 ? Math.max(open, backFrom(text, bytes - 1)) : open;
	const stem: Piece = {
		raw: text.raw.slice(0, open) + middle + text.raw.slice(keptFrom),
		mask: text.mask.slice(0, open) + middle + text.mask.slice(keptFrom),
		at: text.at,
	};
	return { stem, answers: trimmed(slice(text, open + 1, end)) };
}

/** While Moodle reads, an escaped sign is a mark of so many bytes. */
const escapedBytes = (sign: string): number => {
	if (sign === '\\') return 1;
	return sign === 'n' ? 5 : 6;
};

function lengthOf(text: Piece, from: number, to: number): number {
	let bytes = 0;
	for (let at = from; at < to; at += unitsAt(text, at)) bytes += bytesAt(text, at);
	return bytes;
}

/** Where the last so many bytes begin: a sign that they would cut goes whole. */
function backFrom(text: Piece, bytes: number): number {
	let left = bytes;
	let at = text.raw.length;
	while (at > 0 && left > 0) {
		const isPair = isEscaped(text, at - 2) || /[\ud800-\udbff]/.test(text.raw.charAt(at - 2));
		at -= isPair && at > 1 ? 2 : 1;
		left -= bytesAt(text, at);
	}
	return at;
}

/** Escaped pairs are masked: the backslash is there in `raw` alone. */
const isEscaped = (text: Piece, at: number): boolean =>
	text.raw.charAt(at) === '\\' && text.mask.charAt(at) === 'x';

const unitsAt = (text: Piece, at: number): number =>
	isEscaped(text, at) || (text.raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

function bytesAt(text: Piece, at: number): number {
	if (isEscaped(text, at)) return escapedBytes(text.raw.charAt(at + 1));
	const code = text.raw.codePointAt(at) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
