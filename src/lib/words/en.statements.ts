/** The five kinds of statement that a reader tells apart. */
export const statementGroups = {
	event: 'An event, as the report tells it',
	seen: 'Seen by a reporter',
	official: 'Stated by an official body',
	side: 'A claim or promise of a side',
	reading: 'A judgement, inference or forecast',
} as const;

export const whoSays = {
	group: 'What kind of statement is it?',
	voice: 'Who says so?',
	nothing: 'Choose the kind of statement and who says so first.',
	noGroup: 'Choose the kind of statement too.',
	noVoice: 'Choose who says so too.',
	missed: 'This is right',
	groupAlone: 'The kind of statement, not the voice',
	voiceAlone: 'The voice, not the kind of statement',
} as const;
