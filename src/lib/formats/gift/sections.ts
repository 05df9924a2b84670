import type { Mend } from '../format.ts';
import { partition, partitionLast, slice, trimmed, type Piece } from './lexing.ts';

/** What stands for the answers in a text that goes on after them. */
export const BLANK = '_____';

/** A question's text parted into stem, answers and general feedback; no `answers` means a description. */
export interface Sections {
	readonly stem: Piece;
	/** Length of the stem's source before the blank that stands for the answers. */
	readonly gap?: number;
	readonly answers?: Piece;
	readonly general?: Piece;
	/** A `}` before the answers' `{`: words of the question. */
	readonly stray?: Piece;
	/** Live braces where none belong. */
	readonly inside?: Piece;
	readonly behind?: Piece;
}

/** A brace without its partner: which one is missing. */
interface Unbalanced {
	readonly missing: '{' | '}';
	readonly at: Piece;
}

/**
 * Finds the answers, from the first `{` to the first `}`, and the general feedback after their last `####`. Where a `}` stands
 * before the first `{`, Moodle counts backwards from it; all mended, the answers end at the `}` that follows them.
 */
export function sectionsOf(text: Piece, mend: Mend): Sections | Unbalanced {
	const open = text.mask.indexOf('{');
	const first = text.mask.indexOf('}');
	if (open < 0 && first < 0) return { stem: text };
	if (open < 0) return { missing: '{', at: slice(text, first, first + 1) };
	if (first < 0) return { missing: '}', at: slice(text, open, open + 1) };
	if (first > open) return sectionsBetween(text, open, first);
	const stray = slice(text, first, first + 1);
	if (mend !== 'all') {
		const middle = text.mask.endsWith('}') ? '' : BLANK;
		const { stem, answers } = aroundStray(text, open, first, middle);
		return { stem, ...(middle && { gap: open }), ...partedAnswers(answers), stray };
	}
	const close = text.mask.indexOf('}', open);
	if (close < 0) return { missing: '}', at: slice(text, open, open + 1) };
	return { ...sectionsBetween(text, open, close), stray };
}

function sectionsBetween(text: Piece, open: number, close: number): Sections {
	const whole = trimmed(slice(text, open + 1, close));
	const inside = whole.mask.indexOf('{');
	return {
		...stemAround(text, open, close),
		...partedAnswers(whole),
		...(inside < 0 ? {} : { inside: slice(whole, inside, inside + 1) }),
		...behind(text, close),
	};
}

/** What stands in the braces, parted at its last `####`. */
function partedAnswers(whole: Piece): { answers: Piece; general?: Piece } {
	const { before, after } = partitionLast(whole, '####');
	return after ? { answers: trimmed(before), general: after } : { answers: whole };
}

function stemAround(text: Piece, open: number, close: number): { stem: Piece; gap?: number } {
	// Moodle looks at the text's very last character, even if that closes another pair.
	const endsThere = text.mask.endsWith('}');
	const middle = endsThere ? '' : BLANK;
	const raw = text.raw.slice(0, open) + middle + text.raw.slice(close + 1);
	const mask = text.mask.slice(0, open) + middle + text.mask.slice(close + 1);
	return { stem: { raw, mask, at: text.at }, ...(endsThere ? {} : { gap: open }) };
}

function behind(text: Piece, close: number): { behind?: Piece } {
	const after = slice(text, close + 1);
	const brace = after.mask.search(/[{}]/);
	return brace < 0 ? {} : { behind: slice(after, brace, brace + 1) };
}

/** The title between colons and the text after it; without closing colons the first two are dropped. */
export function titleOf(text: Piece): { name?: Piece; rest: Piece; unclosed?: Piece } {
	if (!text.mask.startsWith('::')) return { rest: text };
	const inner = slice(text, 2);
	const { before, after } = partition(inner, '::');
	if (!after) return { rest: inner, unclosed: slice(text, 0, 2) };
	return { name: before, rest: trimmed(after) };
}

/**
 * Stem and answers of a text whose first `}` stands before its first `{`, as Moodle has them: the distance between the two, in
 * bytes, is counted back from the text's end, for the answers and for what the stem keeps behind `middle`.
 */
function aroundStray(
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

const CLOZE =
	/\{\d{0,3}:(?:SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC|MULTIRESPONSE|MR)(?:_?[CVHS]{1,2})?:/i;

/** The first gap of Moodle's Cloze format in a question; undefined where there is none. */
export function clozeIn(text: Piece): Piece | undefined {
	const match = CLOZE.exec(text.mask);
	return match ? slice(text, match.index, match.index + 1) : undefined;
}

const COMMAND = /(?:[\^_]|\\[A-Za-z]{1,40}\*?(?:\[[^\]\n]{0,80}\])?)$/;
const ANSWERS = /^\{\s*(?:[=~#%>]|T\b|TRUE\b|F\b|FALSE\b|\})/i;

/** True where the first braces are those of a formula, `\\sqrt{4}` or `x^{2}`, and hold no sign of an answer. */
export function isFormula(text: Piece): boolean {
	const open = text.mask.indexOf('{');
	if (open < 0 || ANSWERS.test(text.mask.slice(open, open + 200))) return false;
	return COMMAND.test(text.raw.slice(Math.max(0, open - 130), open));
}
