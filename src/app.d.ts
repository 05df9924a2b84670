declare global {
	interface Window {
		/** Buttons pressed before their part of the page was awake (see app.html). */
		early?: Set<HTMLButtonElement>;
		/** What choices of a quiz are kept by (see app.html). */
		quizKey: string;
	}
	interface HTMLFormElement {
		/** What app.html's script changed in a question before its own script woke, to be undone. */
		undo?: readonly (() => void)[];
	}
}

export {};
