/** The value under which a share (0…1) of the measured ones lies. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return (
		sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN
	);
}

/** One line of the table: what was measured, ours and the bare server's, and the limit where there is one. */
export interface Line {
	readonly what: string;
	readonly ours: number;
	readonly bare?: number;
	readonly limit?: number;
	readonly unit: string;
}

/** The table as text; a line over its limit is marked. */
export function table(lines: readonly Line[], beside = 'bare'): string {
	const number = (value: number | undefined) =>
		value === undefined ? '' : value.toFixed(value < 10 ? 1 : 0);
	const rows = lines.map(({ what, ours, bare, limit, unit }) => [
		what,
		`${number(ours)} ${unit}`,
		number(bare),
		limit === undefined ? '' : `≤ ${number(limit)}`,
		limit !== undefined && !(ours <= limit) ? 'OVER' : '',
	]);
	const all = [['measured', 'ours', beside, 'limit', ''], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) =>
		Math.max(...all.map((row) => row[column]?.length ?? 0)),
	);
	return all
		.map((row) =>
			row
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
