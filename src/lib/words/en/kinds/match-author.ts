import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const matchTemplate: QuestionTemplate = {
	name: 'Match pairs',
	stem: 'A question about pairs?',
	answer: [
		'| On the left | On the right |',
		'| --- | --- |',
		'| One on the left | Its partner |',
		'| Two on the left | The partner of two |',
	],
	fields: [],
};
