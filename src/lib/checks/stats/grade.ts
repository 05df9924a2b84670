import { syllablesIn } from './syllables.ts';
import { isEnglish } from '../reading/words.ts';

/** A text as a formula of readability sees it. */
export interface Grade {
	/** The year of school in the United States in which it is understood: Flesch–Kincaid. */
	readonly grade: number;
	readonly words: number;
	readonly sentences: number;
	/** The share of sentences with eight words or fewer. */
	readonly short: number;
}

const shortest = 8;

/**
 * The grade by Flesch and Kincaid (1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59, for English alone; undefined for other
 * languages and for texts without a word. It knows lengths and nothing of what is meant, and the syllables are estimated by letters; under
 * some hundred words it says little.
 */
export function gradeOf(lines: readonly string[], lang: string): Grade | undefined {
	if (!isEnglish(lang)) return undefined;
	const sentences = lines
		.flatMap(sentencesIn)
		.map(wordsIn)
		.filter(({ length }) => length > 0);
	const words = sentences.flat();
	if (words.length === 0) return undefined;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	const grade =
		0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
	const short = sentences.filter(({ length }) => length <= shortest).length / sentences.length;
	return { grade, words: words.length, sentences: sentences.length, short };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const sentencesIn = (line: string): string[] =>
	[...segmenter.segment(line)].map(({ segment }) => segment);

/** Words as a reader counts them; what a hyphen joins is one. */
const wordsIn = (sentence: string): string[] =>
	sentence.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each));
