import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const orderTemplate: QuestionTemplate = {
	name: 'Put in order',
	stem: 'A question about an order?',
	answer: ['1. Write what came first', '2. Write what came next', '3. Write what came last'],
	fields: [],
};
