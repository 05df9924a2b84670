/** How a question of each kind begins: its stem, and an answer part to be written over. `{voice}` and `{place}` are ids of the lesson. */
export const questionTemplates = {
	choice: {
		name: 'One right answer',
		stem: 'A question with one right answer?',
		answer:
			'- [x] The right answer\n  > Say why it is right.\n- [ ] A wrong answer\n  > Say why it is wrong.\n- [ ] Another wrong answer\n  > Say why it is wrong.',
	},
	choices: {
		name: 'Several right answers',
		stem: 'A question with several right answers?',
		answer:
			'- [x] A right answer\n  > Say why it is right.\n- [x] Another right answer\n  > Say why it is right.\n- [ ] A wrong answer\n  > Say why it is wrong.',
	},
	order: {
		name: 'Put in order',
		stem: 'A question about an order?',
		answer: '1. Write what came first\n2. Write what came next\n3. Write what came last',
	},
	match: {
		name: 'Match pairs',
		stem: 'A question about pairs?',
		answer:
			'| On the left | On the right |\n| --- | --- |\n| One on the left | Its partner |\n| Two on the left | The partner of two |',
	},
	sort: {
		name: 'Sort into boxes',
		stem: 'A question about boxes?',
		answer:
			'- One box\n  - A card of this box\n  - Another card of this box\n- The other box\n  - A card of the other box',
	},
	typed: {
		name: 'Typed answer',
		stem: 'A question with a typed answer?',
		answer: 'Answer: the name | the other name',
	},
	number: {
		name: 'A number',
		stem: 'A question about a number?',
		answer: 'Answer: 12\nUnit: people',
	},
	place: {
		name: 'A place on the map',
		stem: 'A question about a place?',
		answer: 'Answer: @{place} within 10 km, partly within 30 km',
	},
	'who-says': {
		name: 'Who says so',
		stem: 'A question about who says something?',
		answer: '> The statement, in your own words.\n\nAnswer: claim @{voice}',
	},
	note: 'Say the answer first, then why.',
} as const;

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
