import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const whoSaysTemplate: QuestionTemplate = {
	name: 'Who says so',
	stem: 'A question about who says something?',
	answer: ['> The statement, in your own words.'],
	fields: ['Answer: claim @{voice}'],
};
