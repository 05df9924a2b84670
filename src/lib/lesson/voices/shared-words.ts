import { fold } from '#lib/base/fold.ts';

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
		const isFirst = FIRST.test(text.slice(0, index));
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

/** How much a word tells: the rarer among the lines of a source, the more. A word of every line tells almost nothing. */
export function rarity(lines: readonly (readonly Word[])[]): Tells {
	const known = new Map<string, { rare: number; tells: boolean }>();
	return ({ folded, tells, aside }) => {
		const found = known.get(folded) ?? among(lines, folded);
		known.set(folded, found);
		// At the start of a sentence a name does not show; elsewhere it does.
		return found.rare * (tells || found.tells ? telling : 1) * (aside ? beside : 1);
	};
}

function among(lines: readonly (readonly Word[])[], folded: string) {
	const same = lines.flatMap((words) => words.find((word) => sameWord(word.folded, folded)) ?? []);
	const rare = Math.log((lines.length + 1) / (same.length + 0.5));
	return { rare: Math.max(0, rare), tells: same.some(({ tells }) => tells) };
}
