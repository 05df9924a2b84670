/** Subscribers by room. Both stores use it. */
export function subscribers() {
	const rooms = new Map<string, Set<() => void>>();
	return {
		/** The rooms that someone listens to. */
		rooms: () => [...rooms.keys()],
		notify(room: string) {
			for (const grown of [...(rooms.get(room) ?? [])]) grown();
		},
		subscribe(room: string, grown: () => void) {
			const listening = rooms.get(room) ?? new Set();
			rooms.set(room, listening.add(grown));
			return () => {
				listening.delete(grown);
				if (listening.size === 0 && rooms.get(room) === listening) rooms.delete(room);
			};
		},
	};
}
