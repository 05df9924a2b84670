/** What a question with one right answer says. */
export const choiceWords = {
	notReady: 'Choose an answer first.',
} as const;
