import { normalize } from '#lib/base/normalize.ts';
import { plainText, type Block } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';

/** A word of a text: as written, folded for comparison (without an English ’s), and where it starts. */
export interface Word {
	readonly written: string;
	readonly key: string;
	readonly start: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in any script; what is written without blanks is one word up to the next sign. */
export const wordsOf = (text: string): Word[] =>
	[...text.matchAll(word)].map(({ 0: written, index }) => ({
		written,
		key: folded(written),
		start: index,
	}));

/** What words fold to: each rule asks it of the same words again. */
const known = new Map<string, string>();

function folded(written: string): string {
	const before = known.get(written);
	if (before !== undefined) return before;
	const key = normalize(written.replace(/['’]s$/i, ''));
	if (known.size > 5000) known.clear();
	// In a script without blanks a whole clause is a word, and seldom met again.
	if (written.length < 40) known.set(written, key);
	return key;
}

/** What stands between blanks and has a letter or a digit, counted: as a reader counts words. */
export const countWords = (text: string): number =>
	text.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;

/** The words of some blocks, a line a block: without code, and without quotes where those are left out. */
export function textOf(
	blocks: readonly Block[],
	quotes: 'with quotes' | 'without' = 'with quotes',
): string {
	return blocks
		.map((block): string => {
			switch (block.type) {
				case 'paragraph':
				case 'heading':
					return plainText(block.children);
				case 'list':
					return block.items.map((item) => textOf(item, quotes)).join('\n');
				case 'quote':
					return quotes === 'without' ? '' : textOf(block.children, quotes);
				case 'table':
					return block.rows.map((row) => row.map((cell) => plainText(cell)).join('\n')).join('\n');
				default:
					return '';
			}
		})
		.filter((text) => text !== '')
		.join('\n');
}

/** What is asked: heading and stem. */
export const stemOf = (
	{ title, stem }: Pick<Question, 'title' | 'stem'>,
	quotes: 'with quotes' | 'without' = 'with quotes',
): string => [plainText(title), textOf(stem, quotes)].join('\n');

/** A longer word is only ever itself: in a script without blanks it is a whole clause. */
const longest = 200;
const shortest = 4;
/** So many letters at its end may differ from the longer word's. */
const ending = 2;

/**
 * Words in which forms of others are looked for, without comparing each with each. Two folded words are forms of one where they are
 * equal, one begins with the other, or all but two letters of the longer one are how the other begins.
 */
export class Forms {
	readonly #whole = new Set<string>();
	/** Beginnings of the words, each with the length of the longest of those. */
	readonly #beginnings = new Map<string, number>();
	/** What a longer form must begin with, each with the length of the shortest word of which it does. */
	readonly #stems = new Map<string, number>();

	constructor(words: Iterable<string>) {
		for (const word of words) this.#add(word);
	}

	#add(word: string): void {
		if (this.#whole.has(word)) return;
		this.#whole.add(word);
		if (!hasForms(word)) return;
		for (let length = shortest; length <= word.length; length++) {
			const beginning = word.slice(0, length);
			const known = this.#beginnings.get(beginning) ?? 0;
			this.#beginnings.set(beginning, Math.max(known, word.length));
		}
		const stem = beginningOf(word);
		this.#stems.set(stem, Math.min(this.#stems.get(stem) ?? Infinity, word.length));
	}

	/** Whether any of the words and this one are forms of one word. */
	has(word: string): boolean {
		if (this.#whole.has(word)) return true;
		if (!hasForms(word)) return false;
		if ((this.#beginnings.get(beginningOf(word)) ?? 0) >= word.length) return true;
		for (let length = shortest; length <= word.length; length++) {
			if ((this.#stems.get(word.slice(0, length)) ?? Infinity) <= word.length) return true;
		}
		return false;
	}
}

const hasForms = ({ length }: string): boolean => length >= shortest && length <= longest;
const beginningOf = (word: string): string =>
	word.slice(0, Math.max(shortest, word.length - ending));

/** True where word lists made for English may speak. */
export const isEnglish = (lang: string): boolean => /^en(-|$)/i.test(lang);

const stops =
	'a about above after again against all also although always am an and another any are around as at away be became because been before began being below best between both but by call called calls came can cannot could did do does doing done down during each either else even ever every few find first following for form found from further gave get give given gives go goes going gone got had happened has have having he her here hers him his how i if in into is it its itself just kept know known last later least less like long made make makes many may me might mind more most much must my name near neither never next no nor not nothing now of off often on once one only or other others our out over own part people place put rather said same saw say says second see seen several she should show shows side since so some someone something statement statements still stood such take taken takes tell than that the their theirs them then there these they thing things think this those though three through time to together told too took true two under false stated until up upon us very want was way we week well went were what when where whether which while who whom whose why will with within without word words would year years yet you your yours according article report reports paragraph text lesson question answer answers';

/** English words that carry no content of their own, folded as `wordsOf` folds. */
export const stopWords: ReadonlySet<string> = new Set(
	stops.split(' ').map((word) => word.toUpperCase()),
);

/** The shortest word that counts as content: in English, where stop words are listed, and elsewhere. */
const shortestContent = { english: 4, other: 6 } as const;

/** The content words of a text, folded: without stop words in English, without short ones in any language. */
export function contentWords(text: string, lang: string): Set<string> {
	const english = isEnglish(lang);
	const least = english ? shortestContent.english : shortestContent.other;
	const words = wordsOf(text).map(({ key }) => key);
	return new Set(
		words.filter((word) => [...word].length >= least && !(english && stopWords.has(word))),
	);
}
