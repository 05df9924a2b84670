import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const matchTemplate: QuestionTemplate = {
	name: 'Match pairs',
	stem: 'A question about pairs?',
	answer: [
		'| On the left | On the right |',
		'| --- | --- |',
		'| One on the left | Its partner |',
		'| Two on the left | The partner of two |',
	],
	fields: [],
};

/** What is said to authors of such a question. */
export const matchFindings = {
	cells: 'Give this row two cells: "| left | right |". A bar in a cell is "\\|".',
	bars: 'Begin and end this row with a bar: "| left | right |".',
	fixBars: 'Write the bars',
	noAnswer: 'Write the answer in the right cell of this row, or take the row out.',
	alike: 'Two left cells read the same. Change this one or take its row out.',
	tooFew: 'Give this table two rows or more whose left cell is filled.',
} as const;
