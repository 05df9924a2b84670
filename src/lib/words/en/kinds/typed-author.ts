import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const typedTemplate: QuestionTemplate = {
	name: 'Typed answer',
	stem: 'A question with a typed answer?',
	answer: [],
	fields: ['Answer: the name | the other name'],
};

/** What is said to authors of such a question. */
export const typedFindings = {
	noAnswer: 'Write an answer after "Answer:", and one on each side of a bar.',
	isPlace:
		'A place begins with "@" and its id from places.md: Answer: @koi-tash within 8 km. As it stands, these words would have to be typed.',
	bar: 'An answer can hold no bar: write it in other words.',
	isRight: 'This answer stands under "Answer:" too. Take it out here or there.',
	twice: 'This wrong answer was foreseen above. Take one of the two out.',
} as const;
