import type { Mend } from '../question.ts';
import { cut, cutLast, slice, trimmed, type Piece } from './piece.ts';
import { aroundStray } from './stray-brace.ts';

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
export interface Unbalanced {
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
	const { before, after } = cutLast(whole, '####');
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
	const { before, after } = cut(inner, '::');
	if (!after) return { rest: inner, unclosed: slice(text, 0, 2) };
	return { name: before, rest: trimmed(after) };
}
