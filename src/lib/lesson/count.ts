import { textsIn, type Block } from '#lib/base/rich.ts';

/** How fast a learner reads. */
const wordsAMinute = 200;

/** Words in prose: what stands between blanks and has a letter or digit. Directives and citations have none. */
export const wordsIn = (blocks: readonly Block[]): number =>
	textsIn(blocks).reduce((sum, text) => sum + wordsInText(text), 0);

const wordsInText = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Minutes for so many seconds, whole, at least 1. */
export const wholeMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** Seconds to read so many words. */
export const secondsToRead = (words: number): number => (words / wordsAMinute) * 60;
