import type { RoomStore } from './store.ts';
import type { LiveRooms } from './rooms.ts';
import { newSecret } from './secrets.ts';

const dayMs = 24 * 60 * 60_000;
const restMs = 60_000;

interface Cared {
	readonly store: RoomStore;
	readonly rooms: LiveRooms;
	readonly now: () => number;
	readonly log: (line: string) => void;
	/** Rooms unchanged for longer go. */
	readonly retainDays: number;
}

/** Looks after a server every minute: rooms that are too old go, and `rest` lets go of what nobody needs. */
export function careFor({ store, rooms, now, log, retainDays }: Cared, rest: () => void) {
	const owner = newSecret();
	const expire = async () => {
		const before = now() - retainDays * dayMs;
		if (!(await store.list()).some(({ lastAt }) => lastAt < before)) return;
		// One process cares for a shared store at a time.
		if (!(await store.lease('care', owner, now(), now() + 2 * restMs))) return;
		for (const code of await store.expire(before)) rooms.forget(code);
	};
	const care = async () => {
		rest();
		await rooms.rest();
		await expire();
	};
	const timer = setInterval(() => {
		care().catch(() => log('rooms: the store could not be cared for'));
	}, restMs);
	timer.unref();
	return { expire, stop: () => clearInterval(timer) };
}
