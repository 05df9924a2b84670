/** The five kinds of statement that a reader tells apart. */
export const statementGroups = {
	event: 'An event, as the report tells it',
	seen: 'Seen by a reporter',
	official: 'Stated by an official body',
	side: 'A claim or promise of a side',
	reading: 'A judgement, inference or forecast',
} as const;
