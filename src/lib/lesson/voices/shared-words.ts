import { normalize } from '#lib/base/normalize.ts';

/** So far back the end of a sentence is looked for. */
const near = 40;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:]\p{N}+)*/gu;
/** "the" in Arabic with the small words that join it, so that its bare word is found again. */
const JOINED_ARTICLE = /^[وفبك]?ال(?=..)|^لل(?=..)/u;
/** What stands before the first word of a sentence. */
const FIRST = /(?:^|[.!?…:]["”’»)]*\s+)["“‘«(]*$/u;
/** Words alike in this share of the longer one's letters are forms of one word: "disarm", "disarmed". */
const alike = 0.7;
/** A word shorter than this is only ever itself. */
const shortest = 4;
/** Numbers and names tell facts apart better than other words. */
const distinctiveWeight = 2;
/** What a word counts that stands only beside a text, such as the reasons behind an answer. */
const beside = 0.5;

/** A word for comparing. */
export interface Word {
	readonly key: string;
	/** A number, or by its capital a name. */
	readonly distinctive: boolean;
	/** It stands beside the text, not in it. */
	readonly aside: boolean;
}

/** The words of a text, each once, and those of what stands beside it. Scripts without capitals show no names. */
export function wordsOf(text: string, asideText = ''): Word[] {
	const own = wordsIn(text);
	const more = [...wordsIn(asideText)].filter(([key]) => !own.has(key));
	return [
		...[...own].map(([key, distinctive]) => ({ key, distinctive, aside: false })),
		...more.map(([key, distinctive]) => ({ key, distinctive, aside: true })),
	];
}

/** Keys of words and whether each is distinctive. A capital counts in the middle of a sentence alone. */
function wordsIn(text: string): ReadonlyMap<string, boolean> {
	const words = new Map<string, boolean>();
	for (const { 0: word, index } of text.normalize('NFC').matchAll(WORD)) {
		const key = normalize(word).replace(JOINED_ARTICLE, '');
		const isFirst = FIRST.test(text.slice(Math.max(0, index - near), index));
		const distinctive = /\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && !isFirst);
		words.set(key, distinctive || words.get(key) === true);
	}
	return words;
}

/** Whether two words are forms of one: a light stemming that knows no language. Numbers are only ever themselves. */
export function sameWord(a: string, b: string): boolean {
	if (a === b) return true;
	// Most pairs part at their first letters.
	if (a[0] !== b[0] || a[1] !== b[1] || a.length < shortest || b.length < shortest) return false;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	let shared = 2;
	while (shared < shorter.length && shorter[shared] === longer[shared]) shared++;
	return shared >= Math.max(shortest, alike * longer.length) && !/\p{N}/u.test(a + b);
}

/** How much a word says of which fact is meant. */
export type WeightOf = (word: Word) => number;

/** Words in which others are looked for, in whatever form. */
export class WordForms<Found> {
	readonly #whole = new Map<string, Found[]>();
	readonly #beginnings = new Map<string, Found[]>();
	/** The fewest letters that forms of the words share. */
	readonly #stems = new Set<string>();

	/** Adds a word, and what is given back for each that is the same. */
	add(word: string, found: Found): void {
		put(this.#whole, word, found);
		if (!hasForms(word)) return;
		this.#stems.add(word.slice(0, shortest));
		for (let length = leastOf(word); length <= word.length; length++) {
			put(this.#beginnings, word.slice(0, length), found);
		}
	}

	/** What was given with words that are the same as this one, some of it more than once. */
	*of(word: string): Generator<Found> {
		yield* this.#whole.get(word) ?? [];
		if (!hasForms(word)) return;
		for (let length = leastOf(word); length <= word.length; length++) {
			yield* this.#beginnings.get(word.slice(0, length)) ?? [];
		}
	}

	/** Whether any of the words is the same as this one. */
	has(word: string): boolean {
		if (this.#whole.has(word)) return true;
		// Most words have nothing like them: the shortest beginning will do.
		if (!this.#stems.has(word.slice(0, shortest)) || !hasForms(word)) return false;
		for (let length = leastOf(word); length <= word.length; length++) {
			if (this.#beginnings.has(word.slice(0, length))) return true;
		}
		return false;
	}
}

function put<Found>(map: Map<string, Found[]>, key: string, found: Found): void {
	const known = map.get(key);
	if (known) known.push(found);
	else map.set(key, [found]);
}

/** A word that is longer is only ever itself. */
const longest = 200;
const hasForms = (word: string): boolean =>
	word.length >= shortest && word.length <= longest && !/\p{N}/u.test(word);

/** The fewest letters that two words share which are forms of one, if one of them is this. */
const leastOf = (word: string): number => Math.max(shortest, Math.ceil(alike * word.length));

/** A word's weight: the rarer among the lines of a source, the more. A word of every line weighs almost nothing. */
export function rarity(lines: readonly (readonly Word[])[]): WeightOf {
	const forms = new WordForms<{ line: number; place: number; distinctive: boolean }>();
	for (const [line, words] of lines.entries()) {
		for (const [place, { key, distinctive }] of words.entries()) {
			forms.add(key, { line, place, distinctive });
		}
	}
	const known = new Map<string, { rare: number; distinctive: boolean }>();
	const among = (key: string) => {
		const first = new Map<number, { place: number; distinctive: boolean }>();
		for (const { line, place, distinctive } of forms.of(key)) {
			if (place < (first.get(line)?.place ?? Infinity)) first.set(line, { place, distinctive });
		}
		const rare = Math.log((lines.length + 1) / (first.size + 0.5));
		return {
			rare: Math.max(0, rare),
			distinctive: [...first.values()].some(({ distinctive }) => distinctive),
		};
	};
	return ({ key, distinctive, aside }) => {
		const found = known.get(key) ?? among(key);
		known.set(key, found);
		// At the start of a sentence a name does not show; elsewhere it does.
		return (
			found.rare * (distinctive || found.distinctive ? distinctiveWeight : 1) * (aside ? beside : 1)
		);
	};
}
