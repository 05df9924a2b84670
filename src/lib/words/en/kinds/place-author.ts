import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const placeTemplate: QuestionTemplate = {
	name: 'A place on the map',
	stem: 'A question about a place?',
	answer: [],
	fields: ['Answer: @{place} within 10 km, partly within 30 km'],
};
