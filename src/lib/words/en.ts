/** Why an answer can't be checked yet, by kind. */
export const notReady = {
	choice: 'Choose an answer first.',
	choices: 'Tick at least one answer first.',
} as const;
