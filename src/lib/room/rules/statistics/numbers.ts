/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** The variance over the whole population (divided by n). */
export function variance(values: readonly number[]): number {
	const centre = mean(values);
	return mean(values.map((each) => (each - centre) ** 2));
}

/** Pearson's correlation; undefined where one side does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
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
