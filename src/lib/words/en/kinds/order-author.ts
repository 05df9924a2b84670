import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const orderTemplate: QuestionTemplate = {
	name: 'Put in order',
	stem: 'A question about an order?',
	answer: ['1. Write what came first', '2. Write what came next', '3. Write what came last'],
	fields: [],
};

/** What is said to authors of such a question. */
export const orderFindings = {
	alike: 'Two items read the same, so there is no one order. Change this one or take it out.',
	noTie: 'Nothing stands above this item to be tied with. Take {tie} away here.',
	tooFew: 'Give this question two items or more whose order is asked.',
} as const;
