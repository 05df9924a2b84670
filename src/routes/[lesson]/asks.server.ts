import { wholeMinutes } from '#lib/lesson/count.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import type { Section } from '#lib/lesson/lesson.ts';
import { guessesIn } from '#lib/ui/guess/guesses.ts';

/** A section as its readers go through it: what they are asked on the way, by id, those in the text first. */
export interface Step {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	/** What a first reading asks and marks: a guess in the text is neither. */
	readonly questions: readonly string[];
	/** So many of them stand in the text. */
	readonly inText: number;
}

/** What a reader of a section is asked. */
export function stepOf(section: Section): Step {
	const { id, number, title, seconds, questions } = section;
	const guesses = guessesIn(section.blocks, questions);
	const inText = section.inText.filter((each) => !guesses.includes(each));
	const check = firstPassOf(section).check.map((each) => each.id);
	return {
		...{ id, number, title, minutes: wholeMinutes(seconds) },
		questions: [...inText, ...check],
		inText: inText.length,
	};
}

/** How long a lesson takes at first, in whole minutes. */
export const minutesOf = (sections: readonly Section[]): number =>
	wholeMinutes(sections.reduce((sum, { seconds }) => sum + seconds, 0));
