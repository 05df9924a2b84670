/** A value that can be watched: what Svelte's `createSubscriber`, or anything else, takes. */
export interface Watchable<T> {
	get(): T;
	/** Calls back after each change; gives the way to stop. */
	subscribe(changed: () => void): () => void;
}

/** A watchable value with the hand that changes it. Equal values are no change. */
export function signal<T>(initial: T): Watchable<T> & { set(value: T): void } {
	let value = initial;
	const watching = new Set<() => void>();
	return {
		get: () => value,
		set(next) {
			if (Object.is(next, value)) return;
			value = next;
			for (const changed of [...watching]) changed();
		},
		subscribe(changed) {
			watching.add(changed);
			return () => watching.delete(changed);
		},
	};
}
