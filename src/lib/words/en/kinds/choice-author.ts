import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const choiceTemplate: QuestionTemplate = {
	name: 'One right answer',
	stem: 'A question with one right answer?',
	answer: [
		'- [x] The right answer',
		'  > Say why it is right.',
		'- [ ] A wrong answer',
		'  > Say why it is wrong.',
		'- [ ] Another wrong answer',
		'  > Say why it is wrong.',
	],
	fields: [],
};
