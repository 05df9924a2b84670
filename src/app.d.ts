declare global {
	interface Window {
		/** Ids of forms sent before the app's script was awake (see app.html). */
		early?: string[];
	}
}

export {};
