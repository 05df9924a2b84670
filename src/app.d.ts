declare global {
	interface Window {
		/** Buttons pressed before their part of the page was awake (see app.html). */
		early?: Set<HTMLButtonElement>;
	}
}

export {};
