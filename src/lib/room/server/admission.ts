import { type Bucket, type Budget, budgetsByKey, drawAll, spend } from './token-bucket.ts';

const hour = 1 / 3600;
const MB = 1024 * 1024;

/**
 * How much is let in from one network address, and from all together. A school may stand behind one address: thirty teachers
 * open at eight and at every hour after, a thousand pupils come within two minutes. Who floods from an address of their own
 * takes at most a small part of what there is for all; see admission.test.ts for what that promises to others.
 */
export const admitted = {
	/** Rooms opened, and the bytes of lessons sent for them. */
	rooms: { burst: 120, perSecond: 20 * hour },
	allRooms: { burst: 1200, perSecond: 400 * hour },
	bytes: { burst: 64 * MB, perSecond: 64 * MB * hour },
	allBytes: { burst: 640 * MB, perSecond: 640 * MB * hour },
	/** Held back for browsers that have opened a room before, where the others' share is used up. */
	known: { burst: 4, perSecond: 12 * hour },
	allKnown: { burst: 400, perSecond: 400 * hour },
	/** Doors looked at, greetings and joins: about three for each who comes in. */
	strangers: { burst: 6000, perSecond: 60 },
	strangersOfRoom: { burst: 2000, perSecond: 8 },
	allStrangers: { burst: 40_000, perSecond: 400 },
	/** Views of the projector's page begun without its key: plain polls too, which are cheap. */
	screens: { burst: 1000, perSecond: 50 },
	/** Tries at the host's password. */
	passwords: { burst: 10, perSecond: 0.1 },
} as const satisfies Readonly<Record<string, Budget>>;

export type AdmissionBudgets = Readonly<Record<keyof typeof admitted, Budget>>;

/** Who wants to open a room: from where, whether as one who has before, and how much they send (bytes). */
interface Opener {
	readonly address: string;
	/** What tells that this browser has opened a room here; nothing that can be invented. */
	readonly known?: string;
	readonly bytes: number;
}

/** The budgets of all who are not in a room yet. Each gives how long to wait (ms); 0: let in. */
export function admission(budgets: AdmissionBudgets, now: () => number) {
	const by = {
		rooms: budgetsByKey(budgets.rooms, now),
		allRooms: budgetsByKey(budgets.allRooms, now),
		bytes: budgetsByKey(budgets.bytes, now),
		allBytes: budgetsByKey(budgets.allBytes, now),
		known: budgetsByKey(budgets.known, now),
		allKnown: budgetsByKey(budgets.allKnown, now),
		strangers: budgetsByKey(budgets.strangers, now),
		strangersOfRoom: budgetsByKey(budgets.strangersOfRoom, now),
		allStrangers: budgetsByKey(budgets.allStrangers, now),
		screens: budgetsByKey(budgets.screens, now),
		passwords: budgetsByKey(budgets.passwords, now),
	};
	return {
		handleOpen({ address, known, bytes }: Opener): number {
			const waitMs = drawAll([
				{ from: by.rooms, key: address },
				{ from: by.allRooms, key: 'all' },
				{ from: by.bytes, key: address, cost: bytes },
				{ from: by.allBytes, key: 'all', cost: bytes },
			]);
			if (waitMs === 0 || known === undefined) return waitMs;
			return drawAll([
				{ from: by.known, key: known },
				{ from: by.allKnown, key: 'all' },
			]);
		},
		/** A door looked at, a greeting, a join: in this room, from this address. */
		stranger: (address: string, code: string): number =>
			drawAll([
				{ from: by.strangersOfRoom, key: `${code} ${address}` },
				{ from: by.strangers, key: address },
				{ from: by.allStrangers, key: 'all' },
			]),
		screen: (address: string): number => by.screens.take(address),
		password: (address: string): number => by.passwords.take(address),
		sweep() {
			for (const each of Object.values(by)) each.sweep();
		},
	};
}

/** How much is taken from those who are in a room. */
export function memberBudgets(now: () => number) {
	return {
		learner: budgetsByKey({ burst: 30, perSecond: 5 }, now),
		host: budgetsByKey({ burst: 60, perSecond: 20 }, now),
		room: budgetsByKey({ burst: 12_000, perSecond: 4000 }, now),
		/** Views opened, by viewer. */
		views: budgetsByKey({ burst: 100, perSecond: 5 }, now),
	};
}

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
