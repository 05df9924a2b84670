import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const numberTemplate: QuestionTemplate = {
	name: 'A number',
	stem: 'A question about a number?',
	answer: [],
	fields: ['Answer: 12', 'Unit: people'],
};
