import type { HiddenLesson, RoomStore, Stored } from '../server/store.ts';
import { subscribers } from './subscribers.ts';

/** A store that forgets when the process ends: for tests, and to try a room out. */
export function memoryStore(): RoomStore {
	const logs = new Map<string, Stored[]>();
	const leases = new Map<string, { owner: string; until: number }>();
	const hiding = new Map<string, HiddenLesson>();
	const { notify, subscribe } = subscribers();
	const remove = (room: string) => {
		hiding.delete(room);
		if (logs.delete(room)) notify(room);
	};
	return {
		subscribe,
		async append(room, expected, events) {
			const log = logs.get(room) ?? [];
			if (log.length !== expected) return 'conflict';
			log.push(...events.map((event, i) => ({ ...event, sequence: expected + 1 + i })));
			logs.set(room, log);
			// Durable first, heard of afterwards: as with a disk.
			queueMicrotask(() => notify(room));
			return 'done';
		},
		read: async (room, after) => (logs.get(room) ?? []).slice(after),
		async lease(name, owner, now, until) {
			const held = leases.get(name);
			if (held && held.owner !== owner && held.until > now) return false;
			leases.set(name, { owner, until });
			return true;
		},
		async list() {
			return [...logs].map(([room, log]) => ({
				room,
				sequence: log.length,
				firstAt: log[0]?.at ?? 0,
				lastAt: log.at(-1)?.at ?? 0,
			}));
		},
		hide: async (hidden) => void hiding.set(hidden.room, hidden),
		show: async (room) => void hiding.delete(room),
		hidden: async () => [...hiding.values()],
		delete: async (room) => remove(room),
		async expire(before) {
			const old = [...logs].filter(([, log]) => (log.at(-1)?.at ?? 0) < before);
			for (const [room] of old) remove(room);
			return old.map(([room]) => room);
		},
		close: async () => undefined,
	};
}
