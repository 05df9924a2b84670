import { slice, type Piece } from './lexing.ts';
import type { Context } from './source.ts';

/** Shares of a mark that Moodle takes; a question with any other is refused there. */
const TAKEN = [
	1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667,
	0.1428571, 0.125, 0.1111111, 0.1, 0.05, 0,
];
const CLOSE = 1e-5;
const WEIGHT = /^%(-?\d{1,2}\.?\d*)%/;

/** The weight at a text's start (`%50%`, `%-33.33333%`) as a fraction, and how long it is written. */
export function weightAt(text: string): { fraction: number; length: number } | undefined {
	const match = WEIGHT.exec(text);
	const digits = match?.[1];
	if (!match || digits === undefined) return undefined;
	// Minus nothing is nothing: -0 would differ from 0 in comparisons.
	return { fraction: Number(digits) / 100 || 0, length: match[0].length };
}

/** The nearest fraction that Moodle takes. */
function nearestTaken(fraction: number): number {
	const size = Math.abs(fraction);
	let best = 0;
	for (const taken of TAKEN) if (Math.abs(taken - size) < Math.abs(best - size)) best = taken;
	return fraction < 0 && best !== 0 ? -best : best;
}

/** True where Moodle takes the fraction as it is. */
function isTaken(fraction: number): boolean {
	return Math.abs(nearestTaken(fraction) - fraction) < CLOSE;
}

/** A fraction as GIFT writes it: percent with at most five decimals, between percent signs. */
export function weightOf(fraction: number): string {
	return `%${Number((fraction * 100).toFixed(5))}%`;
}

const MISSPELT = /^%?(-?\d{1,3}(?:[.,]\d{1,9})?) ?%/;

/** The weight at a piece's start, else `otherwise`; `rest` is what follows it. */
export function readWeight(
	piece: Piece,
	otherwise: number,
	context: Context,
): { fraction: number; rest: Piece } {
	const weight = weightAt(piece.raw);
	if (!weight) {
		warnOfMisspelling(piece, context);
		return { fraction: otherwise, rest: piece };
	}
	if (!isTaken(weight.fraction)) {
		const nearest = weightOf(nearestTaken(weight.fraction));
		const written = slice(piece, 0, weight.length);
		context.offer('gift-weight', written, nearest, written.raw, nearest);
	}
	return { fraction: weight.fraction, rest: slice(piece, weight.length) };
}

function warnOfMisspelling(piece: Piece, context: Context): void {
	const match = MISSPELT.exec(piece.raw);
	const digits = match?.[1];
	if (!match || digits === undefined || match[0].length === piece.raw.length) return;
	// "50% of voters" is an answer in words.
	if (!match[0].startsWith('%') && /^\s/.test(piece.raw.slice(match[0].length))) return;
	const meant = weightOf(Number(digits.replace(',', '.')) / 100);
	const written = slice(piece, 0, match[0].length);
	context.offer('gift-weight-spelling', written, meant, written.raw, meant);
}

/** Warns where no answer, or more than one of a single choice, is wholly right, or a sum is not 100. */
export function checkWeights(
	answers: readonly { readonly fraction: number }[],
	pieces: readonly Piece[],
	single: boolean,
	context: Context,
): void {
	const best = answers.reduce((most, { fraction }) => Math.max(most, fraction), 0);
	if (single ? best < 1 : best <= 0) context.sayOfQuestion('gift-no-right-answer');
	if (single) {
		const second = pieces.filter((_, index) => answers[index]?.fraction === 1)[1];
		if (second) context.say('gift-two-right', second);
		return;
	}
	const sum = answers.reduce((total, { fraction }) => total + Math.max(0, fraction), 0);
	if (best > 0 && Math.abs(sum - 1) > 1e-3) {
		context.sayOfQuestion('gift-weights-sum', String(Number((sum * 100).toFixed(2))));
	}
}
