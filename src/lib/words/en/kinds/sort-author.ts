import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const sortTemplate: QuestionTemplate = {
	name: 'Sort into boxes',
	stem: 'A question about boxes?',
	answer: [
		'- One box',
		'  - A card of this box',
		'  - Another card of this box',
		'- The other box',
		'  - A card of the other box',
	],
	fields: [],
};

/** What is said to authors of such a question. */
export const sortFindings = {
	boxFeedback: 'A box has no words of its own: put this quote below one of its cards.',
	sameBox: 'Two boxes have the same name. Change this one or lay its cards in the other.',
	sameCard: 'Two cards read the same. Change this one or take it out.',
	tooFew: 'Give this question two boxes or more, each with a card in it.',
	empty: 'This box has no cards. Write them below it, indented, or take the box out.',
} as const;
