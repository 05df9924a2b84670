import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const choicesTemplate: QuestionTemplate = {
	name: 'Several right answers',
	stem: 'A question with several right answers?',
	answer: [
		'- [x] A right answer',
		'  > Say why it is right.',
		'- [x] Another right answer',
		'  > Say why it is right.',
		'- [ ] A wrong answer',
		'  > Say why it is wrong.',
	],
	fields: [],
};
