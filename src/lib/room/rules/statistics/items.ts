/** Marks of first attempts: a row a learner, a column an item; undefined where one was not answered. */
export type Marks = readonly (readonly (number | undefined)[])[];

/** One item's figures, over those who answered it. */
export interface ItemFigures {
	readonly n: number;
	/** Difficulty: the mean mark. */
	readonly p: number;
	/** p of the top 27 % less p of the bottom 27 %. */
	readonly discrimination?: number;
	readonly rTotal?: number;
	/** With the total of the other items, and its 95 % band. */
	readonly rRest?: number;
	readonly band?: readonly [number, number];
}

/** The whole test's figures: totals are sums of marks, what was not answered counts 0. */
export interface TestFigures {
	readonly mean: number;
	readonly variance: number;
	/** KR-20, by each item's own variance, so that partial credit has its place. */
	readonly reliability?: number;
	/** Standard error of measurement, in marks. */
	readonly error?: number;
}

interface Row {
	readonly marks: readonly (number | undefined)[];
	readonly total: number;
}

const share = 0.27;

/** The figures of each item. Definitions and golden example: EVIDENCE.md. */
export function itemFigures(marks: Marks): readonly ItemFigures[] {
	const rows = ranked(marks);
	const items = marks[0]?.length ?? 0;
	return Array.from({ length: items }, (_, item) => figuresOf(rows, item));
}

function ranked(marks: Marks): readonly Row[] {
	const rows = marks.map((row) => ({ marks: row, total: sum(row) }));
	return rows.sort((a, b) => b.total - a.total);
}

function figuresOf(all: readonly Row[], item: number): ItemFigures {
	const rows = all.flatMap(({ marks, total }) => {
		const mark = marks[item];
		return mark === undefined ? [] : [{ mark, total }];
	});
	const given = rows.map(({ mark }) => mark);
	const n = given.length;
	const group = Math.round(n * share);
	const totals = rows.map(({ total }) => total);
	const rRest = correlation(
		given,
		rows.map(({ mark, total }) => total - mark),
	);
	return {
		n,
		p: mean(given),
		discrimination: group > 0 ? mean(given.slice(0, group)) - mean(given.slice(-group)) : undefined,
		rTotal: correlation(given, totals),
		rRest,
		band: rRest === undefined ? undefined : correlationBand(rRest, n),
	};
}

/** The figures of the whole. */
export function testFigures(marks: Marks): TestFigures {
	const totals = marks.map(sum);
	const spread = variance(totals);
	const items = marks[0]?.length ?? 0;
	const inner = Array.from({ length: items }, (_, item) =>
		variance(marks.map((row) => row[item] ?? 0)),
	);
	const usable = items > 1 && spread > 0;
	const reliability = usable ? (items / (items - 1)) * (1 - sum(inner) / spread) : undefined;
	const error =
		reliability === undefined ? undefined : Math.sqrt(spread) * Math.sqrt(1 - reliability);
	return { mean: mean(totals), variance: spread, reliability, error };
}

function sum(values: readonly (number | undefined)[]): number {
	return values.reduce<number>((total, each) => total + (each ?? 0), 0);
}

/** The mean; NaN of nothing. */
function mean(values: readonly number[]): number {
	return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** The variance over the whole population (divided by n). */
function variance(values: readonly number[]): number {
	const centre = mean(values);
	return mean(values.map((each) => (each - centre) ** 2));
}

/** Pearson's correlation; undefined where one side does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
	const [mx, my] = [mean(xs), mean(ys)];
	const covariance = mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? NaN) - my)));
	const spread = Math.sqrt(variance(xs) * variance(ys));
	return spread > 1e-12 ? covariance / spread : undefined;
}

/** The 95 % band of a correlation over n pairs, by Fisher's z; undefined under four pairs. */
export function correlationBand(r: number, n: number): readonly [number, number] | undefined {
	if (n < 4) return undefined;
	const bounded = Math.max(-0.999999, Math.min(0.999999, r));
	const half = 1.96 / Math.sqrt(n - 3);
	return [Math.tanh(Math.atanh(bounded) - half), Math.tanh(Math.atanh(bounded) + half)];
}
