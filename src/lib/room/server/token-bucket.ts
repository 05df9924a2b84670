/** How much may be asked for: at most `burst` at once, then `perSecond`. */
export interface Budget {
	readonly burst: number;
	readonly perSecond: number;
}

/** What is left of a budget at a time (ms). */
export interface Bucket {
	readonly left: number;
	readonly at: number;
}

/** A spent bucket, and whether it held enough; where not, how long until it will (ms). */
interface SpendResult {
	readonly bucket: Bucket;
	readonly enough: boolean;
	readonly waitMs: number;
}

/** Takes `cost` from a bucket (none yet: a full one) at time `now`. A clock that jumps back refills nothing. */
export function spend(
	bucket: Bucket | undefined,
	budget: Budget,
	now: number,
	cost = 1,
): SpendResult {
	const filled = fill(bucket, budget, now);
	if (filled.left >= cost) {
		return { bucket: { ...filled, left: filled.left - cost }, enough: true, waitMs: 0 };
	}
	const waitMs = Math.ceil(((cost - filled.left) / budget.perSecond) * 1000);
	return { bucket: filled, enough: false, waitMs };
}

/** Whether a bucket would be full by now, and so need not be remembered. */
export function isFull(bucket: Bucket, budget: Budget, now: number): boolean {
	return fill(bucket, budget, now).left >= budget.burst;
}

function fill(bucket: Bucket | undefined, budget: Budget, now: number): Bucket {
	if (bucket === undefined) return { left: budget.burst, at: now };
	const passedMs = Math.max(0, now - bucket.at);
	const left = Math.min(budget.burst, bucket.left + (passedMs / 1000) * budget.perSecond);
	return { left, at: Math.max(now, bucket.at) };
}

/** Budgets by key, remembered only while they are not full; the oldest are dropped when there are too many keys. */
export function budgetsByKey(budget: Budget, now: () => number, most = 50_000) {
	const buckets = new Map<string, Bucket>();
	return {
		/** How long to wait (ms) until the budget holds so much: 0 where it does now. Spends nothing. */
		ask(key: string, cost = 1): number {
			return spend(buckets.get(key), budget, now(), cost).waitMs;
		},
		/** How long to wait (ms): 0 where the budget held enough, which is then spent. */
		take(key: string, cost = 1): number {
			const { bucket, waitMs } = spend(buckets.get(key), budget, now(), cost);
			buckets.delete(key);
			buckets.set(key, bucket);
			if (buckets.size > most)
				for (const oldest of buckets.keys()) return (buckets.delete(oldest), waitMs);
			return waitMs;
		},
		sweep() {
			for (const [key, bucket] of buckets) if (isFull(bucket, budget, now())) buckets.delete(key);
		},
	};
}

/** What one request draws: from whose budget, and how much. */
interface Draw {
	readonly from: ReturnType<typeof budgetsByKey>;
	readonly key: string;
	readonly cost?: number;
}

/**
 * Draws from several budgets, all or none, and gives the longest wait (ms): who is refused by one costs the others nothing, so
 * that somebody who has used up their own share takes nothing from what is everybody's.
 */
export function drawAll(draws: readonly Draw[]): number {
	const waitMs = Math.max(0, ...draws.map(({ from, key, cost }) => from.ask(key, cost)));
	if (waitMs === 0) for (const { from, key, cost } of draws) from.take(key, cost);
	return waitMs;
}
