import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const placeTemplate: QuestionTemplate = {
	name: 'A place on the map',
	stem: 'A question about a place?',
	answer: [],
	fields: ['Answer: @{place} within 10 km, partly within 30 km'],
};

/** What is said to authors of such a question. */
export const placeFindings = {
	answer:
		'Write the place and how near is right: Answer: @koi-tash within 8 km, partly within 18 km.',
	unknownPlace: (place: string, hint: string) => `places.md has no place "${place}".${hint}`,
	views: (views: readonly string[]) => ` Views are ${views.join(', ')}.`,
	unknownView: (view: string, hint: string) => `places.md has no view "${view}".${hint}`,
	noRadius: 'Make the first distance more than 0 km.',
	radii: 'Make the second distance greater than the first: it is where the marks end.',
	notShown: 'This view does not show the right place. Name another view after "Map:".',
	isRight: 'This place stands under "Answer:" too. Take it out here or there.',
	twice: 'This wrong place was foreseen above. Take one of the two out.',
} as const;
