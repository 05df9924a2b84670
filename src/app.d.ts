declare global {
	interface Window {
		/** Buttons pressed before their part of the page was awake (see app.html). */
		early?: Set<HTMLButtonElement>;
		/** Ids of forms sent before their page was awake. */
		earlyForms?: string[];
	}
}

export {};
