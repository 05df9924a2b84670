import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { isEnglish, littleWords } from './english.ts';
import { choicesOf } from './key.ts';
import { perLesson } from './per-lesson.ts';
import { stemOf, wordsOf } from './words.ts';

/** The words of a question's stem that carry matter, folded, and of its whole question with options. */
export interface StemWords {
	readonly stem: ReadonlySet<string>;
	readonly all: ReadonlySet<string>;
}

/** Shortest word that is held to carry matter, where no list of little words is there: and in English, where one is. */
const shortest = { english: 4, other: 6 } as const;

/** Folded words that carry matter. */
export function matterOf(text: string, lang: string): Set<string> {
	const english = isEnglish(lang);
	const least = english ? shortest.english : shortest.other;
	const words = wordsOf(text).map(({ key }) => key);
	return new Set(
		words.filter((word) => [...word].length >= least && !(english && littleWords.has(word))),
	);
}

/** Each question's words, and in how many questions a word occurs. */
export const stemsOf = perLesson(({ questions, lesson: { lang } }: LocatedLesson) => {
	const words = new Map<LocatedQuestion, StemWords>();
	const counts = new Map<string, number>();
	for (const each of questions) {
		const stem = matterOf(stemOf(each.question), lang);
		const options = choicesOf(each).map(({ text }) => text);
		const all = new Set([...stem, ...matterOf(options.join('\n'), lang)]);
		words.set(each, { stem, all });
		for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const many = Math.max(2, Math.min(questions.length / 20, 20));
	return { words, isRare: (word: string) => (counts.get(word) ?? 0) <= many };
});
