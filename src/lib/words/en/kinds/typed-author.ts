import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const typedTemplate: QuestionTemplate = {
	name: 'Typed answer',
	stem: 'A question with a typed answer?',
	answer: [],
	fields: ['Answer: the name | the other name'],
};
