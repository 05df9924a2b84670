/** Why an answer can't be checked yet, by kind. */
export const notReady = {
	choice: 'Choose an answer first.',
	choices: 'Tick at least one answer first.',
} as const;

/** What a sign beside an item says to those who can't see it. */
export const signWords = {
	right: 'Right',
	wrong: 'Not right',
	missed: 'Right, and left out',
} as const;

export const choiceWords = {
	several: 'Several answers can be right.',
} as const;
