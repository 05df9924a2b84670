import { hub, type Hub } from './hub.ts';
import type { LiveRoom } from './live-room.ts';

/** The hubs of all rooms that somebody looks at, each made when the first one does. */
export function openHubs(now: () => number) {
	const hubs = new Map<LiveRoom, Hub>();
	return {
		of(room: LiveRoom): Hub {
			const known = hubs.get(room) ?? hub(room, now);
			hubs.set(room, known);
			return known;
		},
		/** Lets go of those that nobody looks at any more. */
		rest() {
			for (const [room, each] of hubs) {
				if (!each.isEmpty()) continue;
				each.close();
				hubs.delete(room);
			}
		},
		close() {
			for (const each of hubs.values()) {
				each.flush();
				each.close();
			}
		},
	};
}
