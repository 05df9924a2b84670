/**
 * Moves points apart until neighbours are `gap` from each other, as little as can be in sum of squares, inside `from` and `to`.
 * Keeps their order; points with room stay where they are. Too many for the room come out evenly, closer than `gap`.
 */
export function spread(
	points: readonly number[],
	gap: number,
	[from, to]: readonly [from: number, to: number],
): number[] {
	const step = Math.min(gap, (to - from) / Math.max(1, points.length - 1));
	const last = to - step * (points.length - 1);
	const clamp = (value: number) => Math.max(from, Math.min(last, value));
	const order = points.map((_, i) => i).sort((a, b) => at(points, a) - at(points, b) || a - b);
	// With i steps taken off, points that are far enough apart only have to rise.
	const rising = risen(order.map((index, i) => at(points, index) - i * step));
	const spreaded = points.map(() => 0);
	for (const [i, index] of order.entries()) spreaded[index] = clamp(at(rising, i)) + i * step;
	return spreaded;
}

/** The rising row nearest to these values: neighbours that fall are pooled to their mean. */
function risen(values: readonly number[]): number[] {
	const pools: { sum: number; count: number }[] = [];
	for (const value of values) {
		let pool = { sum: value, count: 1 };
		for (let before = pools.at(-1); before && mean(before) > mean(pool); before = pools.at(-1)) {
			pools.pop();
			pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
		}
		pools.push(pool);
	}
	return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
}

const mean = ({ sum, count }: { readonly sum: number; readonly count: number }) => sum / count;

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/** A lane for each stretch, from 0: no two of one lane touch. Those that begin first choose first. */
export function lanes(stretches: readonly { readonly from: number; readonly to: number }[]) {
	const ends: number[] = [];
	const chosen = stretches.map(() => 0);
	const order = stretches
		.map(({ from, to }, index) => ({ from, to, index }))
		.sort((a, b) => a.from - b.from || a.index - b.index);
	for (const { from, to, index } of order) {
		const free = ends.findIndex((end) => end < from);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = to;
		chosen[index] = lane;
	}
	return chosen;
}
