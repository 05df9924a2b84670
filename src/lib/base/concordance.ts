/**
 * How far a series of ranks rises: the pairs whose ranks differ (`asked`), and those of them whose
 * smaller rank comes first (`inOrder`). Kendall's τ is (2 · inOrder − asked) / asked.
 */
export function concordance(ranks: readonly number[]): {
	readonly inOrder: number;
	readonly asked: number;
} {
	let inOrder = 0;
	let asked = 0;
	for (const [i, earlier] of ranks.entries()) {
		for (const later of ranks.slice(i + 1)) {
			if (earlier !== later) asked++;
			if (earlier < later) inOrder++;
		}
	}
	return { inOrder, asked };
}
