import { nextDue } from '../rules/deadlines.ts';
import type { RoomState } from '../rules/state.ts';
import type { RoomStore } from './store.ts';

/** The room that a clock is for. */
interface ClockedRoom {
	/** What is durable. */
	state(): RoomState;
	/** Does what is due. */
	tick(): Promise<unknown>;
	/** Told when the store stops taking what happens, and when it takes it again. */
	stalled(): void;
}

/**
 * A room's clock: it does what is due at its time. While the store fails it retries with growing pauses, until the store takes it.
 * `now`: the server's clock (ms).
 */
export function roomClock(store: RoomStore, now: () => number, room: ClockedRoom) {
	let stalled = false;
	const alarm = alarmClock(now, async () => {
		const before = room.state();
		await room.tick();
		// Nothing was due yet: there was no commit to set it anew. While the store fails, its recovery does.
		return !stalled && room.state() === before;
	});
	const recovery = backoff(async () => {
		const due = nextDue(room.state());
		if (due !== undefined && due <= now()) return room.tick();
		return probe(store, now()).then(wrote);
	});
	const wrote = (well: boolean) => {
		if (well) recovery.well();
		else recovery.failed();
		if (stalled !== well) return;
		stalled = !well;
		room.stalled();
		if (well) alarm.set(nextDue(room.state()));
	};
	return {
		isStalled: () => stalled,
		/** Sets it for the next time that something is due (ms), if ever. */
		set: alarm.set,
		/** Whether the store could write what it was just given. */
		wrote,
		stop() {
			alarm.stop();
			recovery.well();
		},
	};
}

/** Whether the store can write now: a lease that needs space, runs out at once, and leaves nothing behind. */
async function probe(store: RoomStore, now: number): Promise<boolean> {
	try {
		await store.lease('probe', 'x'.repeat(8192), now, now);
		await store.lease('probe', '', now, now);
		return true;
	} catch {
		return false;
	}
}

/** A timer takes no longer wait than this (ms). */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Rings when a time has come (ms by `now`). Where `ring` resolves to true, nothing came of it, since the timer was ahead of the
 * clock: it is set for the same time again.
 */
function alarmClock(now: () => number, ring: () => Promise<boolean>) {
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

/** The first pause before a retry, and the longest (ms). */
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/** Retries what failed, after pauses that double, until it is told that all is well. */
function backoff(again: () => Promise<unknown>) {
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
