/** What localStorage gives, or something instead where it is refused or full. */
export function attempt<T>(instead: T, act: (storage: Storage) => T): T {
	try {
		return act(localStorage);
	} catch {
		return instead;
	}
}

/** The keys that begin so, sorted. */
export const keysIn = (storage: Storage, prefix: string): string[] =>
	Object.keys(storage)
		.filter((key) => key.startsWith(prefix))
		.sort();
