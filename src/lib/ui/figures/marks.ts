/** What a scale draws: rows of equal marks, those of the part first. */
export interface Marks {
	/** How many things a mark stands for. */
	readonly each: number;
	readonly count: number;
	readonly part: number;
	readonly columns: number;
	readonly rows: number;
}

/** More marks than this can't be told apart: then each stands for several. */
const most = 200;

/**
 * Marks for a total and a part of it, in an even grid: as many as the total where that can be seen, else of a round number
 * each. A part that is not nothing and not all never looks like nothing or all.
 */
export function marksOf(total: number, part: number): Marks {
	const each = roundAtLeast(total / most);
	const count = Math.max(total > 0 ? 1 : 0, Math.round(total / each));
	const near = Math.round(Math.min(part, total) / each);
	const least = part > 0 ? 1 : 0;
	const atMost = part < total ? count - 1 : count;
	const columns = columnsOf(count);
	return {
		each,
		count,
		part: count < 2 ? Math.min(near, count) : Math.max(least, Math.min(atMost, near)),
		columns,
		rows: Math.ceil(count / columns),
	};
}

/** 1, 2, 5, 10, 20 … : the first that is not below. */
function roundAtLeast(value: number): number {
	for (let tens = 1; ; tens *= 10) {
		for (const step of [1, 2, 5]) if (step * tens >= value) return step * tens;
	}
}

/** At most 20 in a row, the last row as full as can be; 13 for 52. */
function columnsOf(count: number): number {
	if (count <= 10) return Math.max(1, count);
	const candidates = Array.from({ length: 11 }, (_, i) => 10 + i);
	const missing = (columns: number) => (columns - (count % columns)) % columns;
	const [best = 10] = candidates.sort((a, b) => missing(a) - missing(b) || a - b);
	return best;
}
