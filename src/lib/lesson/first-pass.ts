import type { Question } from '#lib/kinds/kind.ts';
import type { Section } from './lesson.ts';

/** So many questions of a section are asked while it is read for the first time, those in its text among them. */
export const inFirstPass = 3;

/** What a section asks, and when. Every question is in just one of the three, or in the section's text. */
interface FirstPass {
	/** At the section's end: the first of its file that are marked, one at least where there is one. */
	readonly check: readonly Question[];
	/** Offered after the check to those who like: what is said back takes longer than all the others together. */
	readonly sayBack: Question | undefined;
	/** In the quiz and in reviews alone. */
	readonly later: readonly Question[];
}

/**
 * Which questions a first reading asks. Three or so a section keep it short; what comes back on another day stays longer than what is
 * asked at once. The order of the file says which come first.
 */
export function firstPassOf({
	questions,
	inText,
}: Pick<Section, 'questions' | 'inText'>): FirstPass {
	const atEnd = questions.filter(({ id }) => !inText.includes(id));
	const marked = atEnd.filter(({ points }) => points > 0);
	const check = marked.slice(0, Math.max(1, inFirstPass - inText.length));
	const sayBack = atEnd.find(({ points }) => points === 0);
	return {
		check,
		sayBack,
		later: atEnd.filter((each) => each !== sayBack && !check.includes(each)),
	};
}
