/** A value that tells its subscribers of each change, in the shape that Svelte's `createSubscriber` takes. */
export interface Observable<T> {
	get(): T;
	/** Calls back after each change; returns the way to stop. */
	subscribe(changed: () => void): () => void;
}

/** An observable that can be set. Setting an equal value tells nobody. */
export function observable<T>(initial: T): Observable<T> & { set(value: T): void } {
	let value = initial;
	const subscribers = new Set<() => void>();
	return {
		get: () => value,
		set(next) {
			if (Object.is(next, value)) return;
			value = next;
			for (const changed of [...subscribers]) changed();
		},
		subscribe(changed) {
			subscribers.add(changed);
			return () => subscribers.delete(changed);
		},
	};
}
