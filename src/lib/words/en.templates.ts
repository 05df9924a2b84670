/** How a question of each kind begins: its stem, and an answer part to be written over. `{voice}` and `{place}` are ids of the lesson. */
export const questionTemplates = {
	choice: {
		name: 'One right answer',
		stem: 'A question with one right answer?',
		answer:
			'- [x] The right answer\n  > Why it is right.\n- [ ] A wrong answer\n  > Why it is wrong.\n- [ ] Another wrong answer\n  > Why it is wrong.',
	},
	choices: {
		name: 'Several right answers',
		stem: 'A question with several right answers?',
		answer:
			'- [x] A right answer\n  > Why it is right.\n- [x] Another right answer\n  > Why it is right.\n- [ ] A wrong answer\n  > Why it is wrong.',
	},
	order: {
		name: 'Put in order',
		stem: 'In which order did it happen?',
		answer: '1. What happened first\n2. What happened next\n3. What happened last',
	},
	match: {
		name: 'Match pairs',
		stem: 'What belongs together?',
		answer:
			'| On the left | On the right |\n| --- | --- |\n| One | Its partner |\n| Two | The partner of two |',
	},
	sort: {
		name: 'Sort into boxes',
		stem: 'What belongs where?',
		answer:
			'- One box\n  - A card of this box\n  - Another card of this box\n- The other box\n  - A card of the other box',
	},
	typed: {
		name: 'Typed answer',
		stem: 'What is it called?',
		answer: 'Answer: the name | the other name',
	},
	number: {
		name: 'A number',
		stem: 'How many were there?',
		answer: 'Answer: 12\nUnit: people',
	},
	place: {
		name: 'A place on the map',
		stem: 'Where did it happen?',
		answer: 'Answer: @{place} within 10 km, partly within 30 km',
	},
	'who-says': {
		name: 'Who says so',
		stem: 'Who says so, and how?',
		answer: '> The statement, in your own words.\n\nAnswer: claim @{voice}',
	},
	note: 'The answer first, then why.',
} as const;
