import type { LocatedLesson } from '#lib/notation/index.ts';
import { paragraphsOf, type Rest } from './paragraphs.ts';
import { perLesson } from './per-lesson.ts';
import { wordsOf } from './words.ts';

/** A name in a text, and the folded words that speak of the same: spellings and parts of it. */
export interface NameIn {
	readonly written: string;
	readonly words: readonly string[];
}

/** Languages that write every noun with a capital: there a capital makes no name. */
const nounsInCapitals = /^(de|lb|gsw|nds|ksh)(-|$)/i;

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const hasCase = (word: string): boolean => /^(\p{Lu}|\p{Ll})/u.test(word);

/**
 * Names in a text: words of the lesson's people, places and voices; and words with a capital that does not come from standing
 * first. A first word counts where the source never writes it small.
 */
export function namesIn(text: string, lesson: LocatedLesson, firstToo = false): NameIn[] {
	const { byWord, proper } = lexiconOf(lesson);
	const capitals = !nounsInCapitals.test(lesson.lesson.lang);
	return wordsOf(text).flatMap(({ written, key, start }): NameIn[] => {
		if (hasCase(written) && !isCapital(written)) return [];
		const known = byWord.get(key);
		if (known) return [{ written, words: known }];
		if (!capitals || !isCapital(written) || written.length < 2) return [];
		const counts = firstToo || !isFirst(text, start) || proper.has(key);
		return counts ? [{ written, words: [key] }] : [];
	});
}

/** True where a sentence or a part of a list begins: told by the few signs just before. */
const isFirst = (text: string, start: number): boolean =>
	/(?:^|[.!?:;·•–—|/\n("“„«‘'*])\s*$/u.test(text.slice(Math.max(0, start - 8), start));

/** True where one of a name's words stands, in any form. */
export const isNamed = ({ words }: NameIn, { hasWord }: Pick<Rest, 'hasWord'>): boolean =>
	words.some(hasWord);

/** A word that so many names have in common tells none of them apart. */
const most = 100;

/** Names that a lesson knows by each of their words, and words that its source never writes small. */
const lexiconOf = perLesson((checked) => {
	const { people, places, voices } = checked.lesson;
	const byWord = new Map<string, string[]>();
	const spellings = [
		...[...people, ...places].map(({ name, also }) => [name, ...also]),
		...voices.map(({ name }) => [name]),
	];
	for (const forms of spellings) {
		const words = forms.flatMap((form) => wordsOf(form)).filter(isProper);
		const first = words.slice(0, most).map((word) => word.key);
		for (const { key } of words) {
			const known = byWord.get(key) ?? [];
			if (known.length < most) byWord.set(key, [...known, ...first]);
		}
	}
	return { byWord, proper: properWords(checked) };
});

const isProper = ({ written }: { readonly written: string }): boolean =>
	written.length > 1 && (isCapital(written) || !hasCase(written)) && /\p{L}/u.test(written);

function properWords(lesson: LocatedLesson): ReadonlySet<string> {
	const capital = new Set<string>();
	const small = new Set<string>();
	for (const { lines } of paragraphsOf(lesson).values()) {
		for (const line of lines) {
			for (const { written, key, start } of wordsOf(line)) {
				if (!isCapital(written)) small.add(key);
				else if (!isFirst(line, start)) capital.add(key);
			}
		}
	}
	return new Set([...capital].filter((word) => !small.has(word)));
}
