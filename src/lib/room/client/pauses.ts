/** Pauses of one who tries again and again, each of which a wake-up cuts short. One at a time. */
export function pauses() {
	let end = (): void => undefined;
	return {
		/** Resolves after so many ms, or when woken. */
		pause: (ms: number) =>
			new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, ms);
				end = () => {
					clearTimeout(timer);
					resolve();
				};
			}),
		/** Ends the pause under way; nothing where there is none. */
		wake: () => end(),
	};
}
