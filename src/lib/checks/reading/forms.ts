/** A longer word is only ever itself: in a script without blanks it is a whole clause. */
const longest = 200;
const shortest = 4;
/** So many letters at its end may differ from the longer word's. */
const ending = 2;

/** Words in which forms of others are looked for, as `isForm` tells them, without comparing each with each. */
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
		const stem = stemOf(word);
		this.#stems.set(stem, Math.min(this.#stems.get(stem) ?? Infinity, word.length));
	}

	/** Whether any of the words and this one are forms of one word. */
	has(word: string): boolean {
		if (this.#whole.has(word)) return true;
		if (!hasForms(word)) return false;
		if ((this.#beginnings.get(stemOf(word)) ?? 0) >= word.length) return true;
		for (let length = shortest; length <= word.length; length++) {
			if ((this.#stems.get(word.slice(0, length)) ?? Infinity) <= word.length) return true;
		}
		return false;
	}
}

const hasForms = ({ length }: string): boolean => length >= shortest && length <= longest;
const stemOf = (word: string): string => word.slice(0, Math.max(shortest, word.length - ending));
