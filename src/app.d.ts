declare global {
	interface Window {
		/** Buttons pressed before their part of the page was awake (see app.html). */
		early?: Set<HTMLButtonElement>;
	}
	interface HTMLFormElement {
		/** What app.html's script changed in a question before its own script woke, to be undone. */
		undo?: readonly (() => void)[];
	}
}

export {};
