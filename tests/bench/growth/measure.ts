import type { Shape } from './shape.ts';

/** Times of one shape by its lengths, in milliseconds of the processor, and how much a doubling multiplies them. */
export interface Measured {
	readonly shape: Shape;
	readonly times: readonly number[];
	readonly growth: number;
}

/** What the clock of the processor, the compiler and the collector of garbage add to any time: no growth is told from less. */
const noise = 15;
/** A shape that takes so long is measured once. */
const long = 1500;
const rounds = 5;

/** Milliseconds of the processor that some work takes: what a busy machine hardly adds to. Work that throws never ends. */
export function processor(work: () => unknown): number {
	const start = process.cpuUsage();
	try {
		work();
	} catch {
		return Infinity;
	}
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** The least of some rounds; work that is long is not done again. */
export function best(work: () => unknown, most = rounds): number {
	let least = Infinity;
	for (let round = 0; round < most && (round === 0 || least < long); round++) {
		least = Math.min(least, processor(work));
	}
	return least;
}

/**
 * Measures a shape at lengths that double. What is not fine is measured again, some times over, and the least counts: a busy machine
 * and the collector of garbage add to every time. Stops where a length takes so long that nothing more is to be learned.
 */
export function measured(
	shape: Shape,
	lengths: readonly number[],
	isFine: (measured: Measured) => boolean,
): Measured {
	best(shape.work(lengths[0] ?? 0), 1);
	const times: number[] = [];
	const result = (): Measured => ({ shape, times: [...times], growth: growthOf(times) });
	for (let round = 0; round === 0 || (round < rounds && !isFine(result())); round++) {
		for (const [i, length] of lengths.entries()) {
			times[i] = Math.min(times[i] ?? Infinity, processor(shape.work(length)));
			if ((times[i] ?? 0) > 2 * long) break;
		}
	}
	return result();
}

/**
 * How much a doubling multiplies times that belong to lengths which double: the slope of a line through their logarithms, and of
 * its last three points, where a square shows first. The noise is added to each, so that small times tell nothing.
 */
export function growthOf(times: readonly number[]): number {
	const logs = times.map((time) => Math.log2(time + noise));
	return 2 ** Math.max(slopeOf(logs), slopeOf(logs.slice(-3)));
}

function slopeOf(values: readonly number[]): number {
	const middle = (values.length - 1) / 2;
	const square = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
	return square === 0
		? 0
		: values.reduce((sum, value, i) => sum + (i - middle) * value, 0) / square;
}
