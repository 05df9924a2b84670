import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const numberTemplate: QuestionTemplate = {
	name: 'A number',
	stem: 'A question about a number?',
	answer: [],
	fields: ['Answer: 12', 'Unit: people'],
};

/** What is said to authors of such a question. */
export const numberFindings = {
	noAnswer: 'Write one number after "Answer:", a range as 24..28 or a band as 26 ± 2.',
	noUnit: 'Write the unit after "Unit:", or take the line out.',
	noNumber: (text: string) => `"${text}" is no number: write it in figures.`,
	isRight: 'This number is right by "Answer:". Take it out here, or make the range smaller.',
	twice: 'This wrong number was foreseen above. Take one of the two out.',
	orderOfEnds: (smaller: string, greater: string) =>
		`Write the smaller number first: ${smaller}..${greater}.`,
} as const;
