/** What stands in a lesson just begun until it is written over. The first part is a small report of nothing that happened. */
export const lessonTemplate = {
	title: 'A new lesson',
	summary: 'What happened, and who says so.',
	source: 'The title of the article',
	agency: 'Who published it',
	fact: 'On Monday the library opened its doors again, after two years of repairs.',
	claim: 'Nobody had to wait longer than was planned.',
	prose: 'The report begins with a house that is in use again.',
	stem: 'Which house opened its doors again on Monday?',
	options: [
		{ text: 'The school', right: false, feedback: 'The paragraph does not speak of a school.' },
		{ text: 'The library', right: true, feedback: 'After two years of repairs.' },
		{ text: 'The theatre', right: false, feedback: 'The paragraph does not speak of a theatre.' },
	],
	explanation: 'The library. It had been closed for two years.',
	/** Where nothing is known yet. */
	gap: 'Write here what this page tells.',
	gapFact: 'A fact, in your own words.',
} as const;

/** Files that are looked up, as they begin. */
export const fileTemplates: Readonly<Record<string, string>> = {
	'source.md': `---\nvoices:\n  reporter: the reporter\n---\n\n## P1\n\n- reporter: ${lessonTemplate.gapFact}\n`,
	'people.md':
		'## A name {#a-name}\n\nWho this is, in your own words.\n\nRole: what the person is\n',
	'places.md': '## A place {#a-place}\n\nWhat is to be known of it.\n\nAt: 0, 0\n',
	'timeline.md': '## An event {#an-event}\n\nWhat happened, in a sentence or two.\n\nDate: 2000\n',
	'glossary.md': '## A word {#a-word}\n\nWhat it means, in your own words.\n',
};
