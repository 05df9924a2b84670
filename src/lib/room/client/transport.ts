import type { Timeouts } from './env.ts';

/** The three ways to get views from the room, best first. */
export type Mode = 'events' | 'held' | 'poll';

/**
 * How one attempt ended. `fine`: something came, and then the other side ended it. `brief`: something came and it was over almost at
 * once, as by a proxy that lets only the first bytes through. `reached`: a poll that was not held was answered, which says nothing of
 * holding. `cut`: something came and it broke. `silent`: something came and then nothing for too long. `mute`: it was accepted and
 * nothing ever came.
 */
export type AttemptOutcome = 'fine' | 'brief' | 'reached' | 'cut' | 'mute' | 'silent' | 'failed';

/** What the client remembers between attempts. */
interface TransportState {
	readonly mode: Mode;
	/** Attempts in this mode that failed, one after the other. */
	readonly failures: number;
	/** How many downgrades there were since a stream last held. */
	readonly downgrades: number;
	/** When streams are tried again (ms). */
	readonly retryUpgradeAt: number;
}

export const firstTransport: TransportState = {
	mode: 'events',
	failures: 0,
	downgrades: 0,
	retryUpgradeAt: 0,
};

const below: Readonly<Record<Mode, Mode>> = { events: 'held', held: 'poll', poll: 'poll' };
const failuresToDowngrade: Readonly<Record<AttemptOutcome, number>> = {
	fine: Infinity,
	brief: 3,
	reached: Infinity,
	cut: Infinity,
	mute: 1,
	silent: 2,
	failed: 4,
};

/** The state after an attempt, and how long to pause before the next (ms). `chance` in [0, 1) spreads those who lost the same server. */
export function nextTransport(
	transport: TransportState,
	outcome: AttemptOutcome,
	now: number,
	chance: number,
	timeouts: Timeouts,
): { readonly transport: TransportState; readonly pauseMs: number } {
	const failures = failuresAfter(transport.failures, outcome);
	const downgrades = outcome === 'fine' && transport.mode === 'events' ? 0 : transport.downgrades;
	if (failures >= failuresToDowngrade[outcome] && transport.mode !== 'poll') {
		const upgradeMs = timeouts.upgradeMs * Math.min(20, 2 ** downgrades);
		const down = {
			mode: below[transport.mode],
			failures: 0,
			downgrades: downgrades + 1,
			retryUpgradeAt: now + upgradeMs,
		};
		return { transport: down, pauseMs: timeouts.pauseMs * chance };
	}
	const upgrades =
		transport.mode !== 'events' && outcome === 'fine' && now >= transport.retryUpgradeAt;
	const mode = upgrades ? 'events' : transport.mode;
	const longest = Math.min(timeouts.longestPauseMs, timeouts.pauseMs * 2 ** failures);
	return {
		transport: { ...transport, mode, failures, downgrades },
		pauseMs: pauseAfter(mode, failures, longest, chance, timeouts),
	};
}

/** A way that worked until it broke is no worse than before: a server that dies must not downgrade everybody. */
function failuresAfter(failures: number, outcome: AttemptOutcome): number {
	if (outcome === 'fine') return 0;
	if (outcome === 'reached') return failures;
	return outcome === 'cut' ? 1 : failures + 1;
}

function pauseAfter(
	mode: Mode,
	failures: number,
	longest: number,
	chance: number,
	timeouts: Timeouts,
): number {
	if (failures > 0) return longest * (0.3 + 0.7 * chance);
	if (mode === 'poll') return timeouts.pollMs * (0.8 + 0.4 * chance);
	return mode === 'events' ? timeouts.pauseMs * chance : 0;
}
