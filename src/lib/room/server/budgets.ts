import { isFull, spend, type Bucket, type Budget } from '../buckets.ts';

/** Budgets by key, remembered only while they are not full; the oldest are dropped when there are too many keys. */
export function budgetsByKey(budget: Budget, now: () => number, most = 50_000) {
	const buckets = new Map<string, Bucket>();
	return {
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
