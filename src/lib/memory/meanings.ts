import { byTwo } from '#lib/base/by-two.ts';
import type { Answered } from './entry.ts';

/** A question as a lesson has it now, as far as memory compares it. */
export interface Asked {
	readonly id: string;
	readonly wording: string;
	readonly meaning?: string | undefined;
}

type About = Pick<Answered, 'question' | 'wording' | 'meaning'>;

/**
 * Tells what a line's question meant: two lines with the same answer here were given to the same question, however worded. Lines
 * of the version before know its words alone; they mean what these words mean in any other line or in the lesson.
 */
export function meaningsIn(
	lines: readonly About[],
	now: readonly Asked[],
): (line: About) => string {
	const knownOf = byTwo(() => ({ meaning: '' }));
	const learn = (question: string, wording: string, meaning: string | undefined) => {
		if (meaning) knownOf(question, wording).meaning = meaning;
	};
	for (const { question, wording, meaning } of lines) learn(question, wording, meaning);
	for (const { id, wording, meaning } of now) learn(id, wording, meaning);
	return ({ question, wording, meaning }) =>
		meaning || knownOf(question, wording).meaning || `worded ${wording}`;
}
