import type { Question } from '#lib/kinds/kind.ts';

/** As much of a question as a run needs before it comes near, and the slice that has the rest. */
export interface Stub extends Pick<Question, 'id' | 'kind' | 'section' | 'wording' | 'meaning'> {
	readonly slice: string;
	/** How many points it has, where it is said back: what a review counts. */
	readonly pieces?: number;
}

/** Some questions of a lesson, whole: a file of its own, named after what is in it. */
export interface Slice {
	readonly questions: readonly Question[];
}

/** All questions of a lesson by their stubs, and what a result names. */
export interface Index {
	readonly stubs: readonly Stub[];
	readonly goals: readonly { readonly id: string; readonly text: string }[];
	readonly mistakes: Readonly<Record<string, string>>;
}

/** Where the slices of a lesson lie, seen from the page of its quiz. */
export const sliceAddress = (lessonHref: string, slice: string): string =>
	`${lessonHref}/questions/${slice}.json`;
