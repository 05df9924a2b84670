/**
 * How likely each number of hits is where every try has a chance of its own (in [0, 1]): the Poisson-binomial distribution, binomial
 * where all are equal. `chances[i]` is that of `first + i` hits; numbers of hits that are left out have less than 1e-18 each.
 */
interface Hits {
	readonly first: number;
	readonly chances: readonly number[];
}

/** What nobody would ever see: without it a thousand tries are a hundred numbers. */
const never = 1e-18;

/** Adds one try after the other: exact but for rounding, in time that grows with the tries times their spread. */
export function hitsOf(tries: readonly number[]): Hits {
	let first = 0;
	let chances = [1];
	for (const p of tries) {
		const next = chances.map((chance, i) => chance * (1 - p) + (chances[i - 1] ?? 0) * p);
		next.push((chances.at(-1) ?? 0) * p);
		const from = next.findIndex((chance) => chance >= never);
		const to = next.findLastIndex((chance) => chance >= never);
		first += from;
		chances = next.slice(from, to + 1);
	}
	return { first, chances };
}

/** The chance of at least so many hits. */
export const atLeast = ({ first, chances }: Hits, hits: number): number =>
	sum(chances.slice(Math.max(0, hits - first)));

/** The fewest and the most hits, both of which are still believed to be chance. */
export interface Band {
	readonly low: number;
	readonly high: number;
}

/**
 * The band outside of which chance falls in at most one of `1 / doubt` cases, at most half of them on either side. Hits are whole
 * numbers, so that it is mostly less.
 */
export function bandOf({ first, chances }: Hits, doubt = 0.05): Band {
	const outside = (inOrder: readonly number[]): number => {
		let left = doubt / 2;
		const at = inOrder.findIndex((chance) => (left -= chance) < 0);
		return Math.max(0, at);
	};
	const last = first + chances.length - 1;
	return { low: first + outside(chances), high: last - outside(chances.toReversed()) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
