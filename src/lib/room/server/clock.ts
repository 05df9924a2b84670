/** The time in ms, never running backwards while the process lives: the wall's at the start, the monotonic clock's since. */
export function steadyClock(wallMs: number, monotonic: () => number): () => number {
	const start = monotonic();
	return () => wallMs + Math.max(0, monotonic() - start);
}
