import type { Context } from './context.ts';
import { slice, type Piece } from './piece.ts';
import { isTaken, nearestTaken, weightAt, weightOf } from './weights.ts';

const MISSPELT = /^%?(-?\d{1,3}(?:[.,]\d{1,9})?) ?%/;

/** The weight at a piece's start, else `otherwise`; `rest` is what follows it. */
export function weigh(
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
export function checkShares(
	answers: readonly { readonly fraction: number }[],
	pieces: readonly Piece[],
	single: boolean,
	context: Context,
): void {
	const best = answers.reduce((most, { fraction }) => Math.max(most, fraction), 0);
	if (single ? best < 1 : best <= 0) context.sayOfAll('gift-no-right-answer');
	if (single) {
		const second = pieces.filter((_, index) => answers[index]?.fraction === 1)[1];
		if (second) context.say('gift-two-right', second);
		return;
	}
	const sum = answers.reduce((total, { fraction }) => total + Math.max(0, fraction), 0);
	if (best > 0 && Math.abs(sum - 1) > 1e-3) {
		context.sayOfAll('gift-weights-sum', String(Number((sum * 100).toFixed(2))));
	}
}
