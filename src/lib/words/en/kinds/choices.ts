/** What a question with several right answers says. */
export const choicesWords = {
	notReady: 'Tick at least one answer first.',
	several: 'Several answers can be right.',
} as const;
