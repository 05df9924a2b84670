/** What some work gives; undefined where it throws. For what may fail without anything being wrong: refused storage, old data. */
export function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
