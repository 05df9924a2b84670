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
export interface Spent {
	readonly bucket: Bucket;
	readonly enough: boolean;
	readonly waitMs: number;
}

/** Takes `cost` from a bucket (none yet: a full one) at time `now`. A clock that jumps back refills nothing. */
export function spend(bucket: Bucket | undefined, budget: Budget, now: number, cost = 1): Spent {
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
