/** Between two looks at a door that may open (ms). */
const everyMs = 3000;

/** Looks now and every few seconds, one look at a time, while the page is visible; returns the way to stop. */
export function pollWhileVisible(look: () => Promise<unknown>): () => void {
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const round = async () => {
		if (document.visibilityState === 'visible') await look().catch(() => undefined);
		if (!stopped) timer = setTimeout(() => void round(), everyMs);
	};
	void round();
	return () => {
		stopped = true;
		clearTimeout(timer);
	};
}
