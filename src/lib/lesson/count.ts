import { textsIn, type Block } from '#lib/base/rich.ts';

/** How fast a learner reads. */
export const wordsAMinute = 200;
/** How long a question takes with what is said of it. */
export const minutesAQuestion = 0.5;

/** Words in prose: what stands between blanks and has a letter or digit. Directives and citations have none. */
export const wordsIn = (blocks: readonly Block[]): number =>
	textsIn(blocks).reduce((sum, text) => sum + wordsInText(text), 0);

const wordsInText = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Minutes to read so many words and answer so many questions, whole, at least 1. */
export function minutesFor(words: number, questions: number): number {
	return Math.max(1, Math.round(words / wordsAMinute + questions * minutesAQuestion));
}
