import { isFull, spend, type Bucket, type Budget } from '../rules/buckets.ts';

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
		rest() {
			for (const [key, bucket] of buckets) if (isFull(bucket, budget, now())) buckets.delete(key);
		},
	};
}

/** What one request draws: from whose budget, and how much. */
export interface Draw {
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
