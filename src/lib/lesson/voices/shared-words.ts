import { fold } from '#lib/base/fold.ts';

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
const telling = 2;
/** What a word counts that stands only beside a text, such as the reasons behind an answer. */
const beside = 0.5;

/** A word for comparing. */
export interface Word {
	readonly folded: string;
	/** A number, or by its capital a name. */
	readonly tells: boolean;
	/** It stands beside the text, not in it. */
	readonly aside: boolean;
}

/** The words of a text, each once, and those of what stands beside it. Scripts without capitals show no names. */
export function wordsOf(text: string, asideText = ''): Word[] {
	const own = wordsIn(text);
	const more = [...wordsIn(asideText)].filter(([folded]) => !own.has(folded));
	return [
		...[...own].map(([folded, tells]) => ({ folded, tells, aside: false })),
		...more.map(([folded, tells]) => ({ folded, tells, aside: true })),
	];
}

/** Folded words and whether each tells. A capital tells in the middle of a sentence alone. */
function wordsIn(text: string): ReadonlyMap<string, boolean> {
	const words = new Map<string, boolean>();
	for (const { 0: word, index } of text.normalize('NFC').matchAll(WORD)) {
		const folded = fold(word).replace(JOINED_ARTICLE, '');
		const isFirst = FIRST.test(text.slice(Math.max(0, index - near), index));
		const tells = /\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && !isFirst);
		words.set(folded, tells || words.get(folded) === true);
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

/** How much a word tells. */
export type Tells = (word: Word) => number;

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
		// Most words have nothing like them: the shortest beginning tells.
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

/** How much a word tells: the rarer among the lines of a source, the more. A word of every line tells almost nothing. */
export function rarity(lines: readonly (readonly Word[])[]): Tells {
	const forms = new WordForms<{ line: number; place: number; tells: boolean }>();
	for (const [line, words] of lines.entries()) {
		for (const [place, { folded, tells }] of words.entries()) {
			forms.add(folded, { line, place, tells });
		}
	}
	const known = new Map<string, { rare: number; tells: boolean }>();
	const among = (folded: string) => {
		const first = new Map<number, { place: number; tells: boolean }>();
		for (const { line, place, tells } of forms.of(folded)) {
			if (place < (first.get(line)?.place ?? Infinity)) first.set(line, { place, tells });
		}
		const rare = Math.log((lines.length + 1) / (first.size + 0.5));
		return { rare: Math.max(0, rare), tells: [...first.values()].some(({ tells }) => tells) };
	};
	return ({ folded, tells, aside }) => {
		const found = known.get(folded) ?? among(folded);
		known.set(folded, found);
		// At the start of a sentence a name does not show; elsewhere it does.
		return found.rare * (tells || found.tells ? telling : 1) * (aside ? beside : 1);
	};
}
