import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const recallTemplate: QuestionTemplate = {
	name: 'Say it back',
	stem: 'Say in two or three sentences what happened.',
	answer: [],
	fields: ['Point: What a full answer says first [P1]', 'Point: What it says next [P1]'],
};

/** What is said to authors of such a question. */
export const recallFindings = {
	noWords: 'Write after "Point:" what a full answer says, and its paragraph behind: [P8].',
	tooFew: 'Give this question two points or more, each on a line of its own: "Point: … [P8]".',
	tooMany: (most: number) =>
		`Nobody ticks so many points off. Keep the ${most} that matter most, or make two questions of this one.`,
	alike: 'Two points read the same. Change this one or take it out.',
	noSource:
		'Write behind this point on which paragraph it rests: [P8]. Until then it rests on "Source:".',
} as const;
