/** What a question on who says so says. */
export const whoSaysWords = {
	group: 'What kind of statement is it?',
	voice: 'Who says so?',
	nothing: 'Choose the kind of statement and who says so first.',
	noGroup: 'Choose the kind of statement too.',
	noVoice: 'Choose who says so too.',
	missed: 'This is right',
	groupAlone: 'The kind of statement, not the voice',
	voiceAlone: 'The voice, not the kind of statement',
} as const;
