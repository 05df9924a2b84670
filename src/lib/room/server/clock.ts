/** The time in whole ms, never running backwards while the process lives: the wall's at the start, the monotonic clock's since. */
export function steadyClock(wallMs: number, monotonic: () => number): () => number {
	const start = monotonic();
	return () => Math.floor(wallMs + Math.max(0, monotonic() - start));
}
