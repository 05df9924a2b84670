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
