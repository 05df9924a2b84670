import { quizSeed } from '../first-seed.ts';
import type { Dealt, SessionSpec } from '../session-spec.ts';
import type { Stub } from '../slices.ts';
import { Supply } from '../supply.ts';
import { usual } from './usual.ts';

/** Where the questions of a lesson are to be had. */
export interface Where {
	readonly lesson: string;
	readonly lessonHref: string;
	/** The slice that lists them all. */
	readonly index: string;
}

/** What the quiz page is sent with: the usual quiz, its first question whole. */
export interface FirstQuiz {
	readonly lesson: string;
	readonly lessonHref: string;
	readonly first: Dealt;
	/** All that follow, in the order asked. */
	readonly stubs: readonly Stub[];
}

/** The quiz that the page asks at once. */
export function firstSpec({ lesson, lessonHref, first, stubs }: FirstQuiz): SessionSpec {
	const supply = new Supply(lessonHref, stubs);
	return {
		lesson,
		place: 'quiz',
		questions: [first, ...supply.questions.map((question) => ({ question }))],
		fresh: { policy: usual.policy, seed: quizSeed(lesson) },
		anew: true,
		supply,
	};
}
