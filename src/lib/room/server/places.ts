/** A place that holds so many views at once. Where it `evicts`, the newest takes the place of the oldest; else it is full. */
export interface Place {
	readonly key: string;
	readonly size: number;
	readonly evicts: boolean;
}

/** A view that is open: it can be closed to make place. */
interface View {
	close(): void;
}

/** The open views of a server, by the places they take. */
export function openViews() {
	const open = new Map<string, View[]>();
	const at = (key: string) => open.get(key) ?? [];
	return {
		/** Whether one more may come in. */
		hasPlace: (places: readonly Place[]): boolean =>
			places.every(({ key, size, evicts }) => evicts || at(key).length < size),
		enter(places: readonly Place[], view: View) {
			for (const { key, size, evicts } of places) {
				const views = [...at(key), view];
				// The newest is the one in somebody's hand.
				while (evicts && views.length > size) views.shift()?.close();
				open.set(key, views);
			}
		},
		leave(places: readonly Place[], view: View | undefined) {
			for (const { key } of places) {
				const views = at(key).filter((each) => each !== view);
				if (views.length === 0) open.delete(key);
				else open.set(key, views);
			}
		},
	};
}
