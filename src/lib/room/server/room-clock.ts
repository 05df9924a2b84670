import type { RoomState } from '../rules/state.ts';
import type { RoomStore } from './store.ts';
import { nextDue } from '../rules/deadlines.ts';
import { alarmClock, backoff } from './alarm.ts';

/** The room that a clock is for. */
interface Clocked {
	/** What is durable. */
	state(): RoomState;
	/** Does what is due. */
	tick(): Promise<unknown>;
	/** Told when the store stops taking what happens, and when it takes it again. */
	stalled(): void;
}

/**
 * A room's clock: it does what is due when its time has come, and while the store fails tries again less and less often, until
 * the store takes it. `now`: the server's clock (ms).
 */
export function roomClock(store: RoomStore, now: () => number, room: Clocked) {
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
