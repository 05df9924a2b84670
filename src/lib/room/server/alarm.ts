/** A timer takes no longer wait than this (ms). */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Rings when a time has come (ms by `now`). Where `ring` resolves to true, nothing came of it, since the timer was ahead of the
 * clock: it is set for the same time again.
 */
export function alarmClock(now: () => number, ring: () => Promise<boolean>) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const set = (due: number | undefined) => {
		clearTimeout(timer);
		if (due === undefined) return;
		const waitMs = Math.min(longestTimerMs, Math.max(1, due - now()));
		timer = setTimeout(() => void ring().then((again) => again && set(due)), waitMs);
		timer.unref();
	};
	return { set, stop: () => clearTimeout(timer) };
}

/** The first pause before something that failed is tried again, and the longest (ms). */
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/** Tries again what failed, after pauses that double, until it is told that all is well. */
export function backoff(again: () => Promise<unknown>) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pauseMs = firstPauseMs;
	const wait = () => {
		timer = setTimeout(() => {
			pauseMs = Math.min(longestPauseMs, 2 * pauseMs);
			void again()
				.catch(() => undefined)
				.then(() => timer && wait());
		}, pauseMs);
		timer.unref();
	};
	return {
		/** Something failed; where it is known already, nothing changes. */
		failed() {
			if (!timer) wait();
		},
		well() {
			clearTimeout(timer);
			timer = undefined;
			pauseMs = firstPauseMs;
		},
	};
}
