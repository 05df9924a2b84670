import { type Bucket, budgetsByKey, drawAll, spend } from './token-bucket.ts';

/** One browser may mistype this often. */
const misses = { burst: 10, perSecond: 1 / 6 };
/** All from one address, a school's too: a name for a browser can be invented. */
const addressMisses = { burst: 300, perSecond: 2 };
/** All browsers together: a school's mistakes pass, a search for codes does not. */
const allMisses = { burst: 600, perSecond: 5 };
/** While someone searches, strangers are let through one after the other, hits and misses alike. */
const inLineMs = 50;
const longestLineMs = 10_000;

/** What a stranger's knock costs: nothing, a wait, or a refusal. */
type GuessOutcome = { readonly waitMs: number; readonly refused: boolean };

/**
 * Keeps codes from being guessed without shutting out a school behind one address: right codes are free,
 * a wrong one counts against its browser and against all. When all have missed too often the answer comes
 * slowly, also for right codes, so that speed tells nothing; it still comes.
 */
export function guessGuard(now: () => number) {
	const byBrowser = budgetsByKey(misses, now);
	const byAddress = budgetsByKey(addressMisses, now);
	let all: Bucket | undefined;
	let lineEndsAt = 0;
	const missed = (browser: string, address: string) =>
		drawAll([
			{ from: byBrowser, key: browser },
			{ from: byAddress, key: address },
		]);
	return {
		attempt(browser: string, address: string, hit: boolean): GuessOutcome {
			const free = { waitMs: 0, refused: false };
			const searched = !spend(all, allMisses, now()).enough;
			const waitMs = hit ? 0 : missed(browser, address);
			if (!hit) all = spend(all, allMisses, now()).bucket;
			if (waitMs > 0) return { waitMs, refused: true };
			if (!searched) return free;
			lineEndsAt = Math.max(now(), lineEndsAt) + inLineMs;
			const inLine = lineEndsAt - now();
			if (inLine <= longestLineMs) return { waitMs: inLine, refused: false };
			lineEndsAt -= inLineMs;
			return { waitMs: inLine, refused: true };
		},
		sweep() {
			byBrowser.sweep();
			byAddress.sweep();
		},
	};
}
