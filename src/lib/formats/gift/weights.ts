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
export function nearestTaken(fraction: number): number {
	const size = Math.abs(fraction);
	let best = 0;
	for (const taken of TAKEN) if (Math.abs(taken - size) < Math.abs(best - size)) best = taken;
	return fraction < 0 && best !== 0 ? -best : best;
}

/** True where Moodle takes the fraction as it is. */
export function isTaken(fraction: number): boolean {
	return Math.abs(nearestTaken(fraction) - fraction) < CLOSE;
}

/** A fraction as GIFT writes it: percent with at most five decimals, between percent signs. */
export function weightOf(fraction: number): string {
	return `%${Number((fraction * 100).toFixed(5))}%`;
}
