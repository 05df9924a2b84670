/** Marks above and below letters that a disc can do without: accents stay, vowel points of Arabic and Hebrew go. */
const POINTS = /[\u0591-\u05c7\u064b-\u0655\u0670]/gu;
/** A run of letters, with what joins them: "Atambayev's", "Al-Ahram". */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]*)?/gu;
const POSSESSIVE = /(?:['’]s|s['’])$/u;
/** Articles and the like: small letters, three at most. */
const SMALL = /^[\p{Ll}]{1,3}$/u;
/** "the" in Arabic, joined to its word. */
const JOINED_ARTICLE = /^ال(?=\p{L}{2})/u;

/**
 * Two letters for each name of a lesson's voices, in their order, no pair twice (in any case). "health ministry" has its words'
 * first letters, "Jeenbekov" its own first two, "AFP correspondent" those of the abbreviation, "Atambayev's supporters" those of
 * what is his. Works in scripts without capitals.
 */
export function lettersOf(names: readonly string[]): string[] {
	const taken = new Set<string>();
	const next = new Map<string, number>();
	return names.map((name) => {
		const short = candidates(name).find((pair) => !taken.has(pair.toUpperCase()));
		const pair = short ?? numbered(name, taken, next);
		taken.add(pair.toUpperCase());
		return pair;
	});
}

/** What a name could be shortened to, the best first. */
function* candidatesOf(words: readonly string[]): Generator<string> {
	const [first = '', second] = words;
	const letters = lettersIn(first);
	if (isAbbreviation(first)) yield letters.slice(0, 2).join('');
	else if (second === undefined) yield together(letters[0], letters[1]);
	else yield initials(first, second);
	for (const later of words.slice(1)) yield initials(first, later);
	for (const letter of words.flatMap(lettersIn).slice(1)) yield together(letters[0], letter);
}

function candidates(name: string): string[] {
	return [...candidatesOf(distinctiveWords(name))].filter((pair) => pair !== '');
}

/** The words that tell a voice from another: without articles, without the owner before what is owned. */
function distinctiveWords(name: string): string[] {
	const words = name.normalize('NFC').replace(POINTS, '').match(WORD) ?? [];
	const owner = words.findLastIndex((word, i) => i < words.length - 1 && POSSESSIVE.test(word));
	const owned = words.slice(owner + 1);
	const distinctive = owned.filter((word) => !SMALL.test(word));
	return (distinctive.length > 0 ? distinctive : owned).map((word) =>
		word.replace(JOINED_ARTICLE, ''),
	);
}

function isAbbreviation(word: string): boolean {
	return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function initials(first: string, second: string): string {
	return `${lettersIn(first)[0] ?? ''}${lettersIn(second)[0] ?? ''}`.toUpperCase();
}

function together(first = '', second = ''): string {
	return first.toUpperCase() + second.toLowerCase();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters as readers count them: a vowel sign belongs to its letter. */
function lettersIn(word: string): string[] {
	return [...graphemes.segment(word)].map(({ segment }) => segment);
}

/** Where all pairs are taken: the first letter and a number, the `next` one that may be free. */
function numbered(name: string, taken: ReadonlySet<string>, next: Map<string, number>): string {
	const first = lettersIn(distinctiveWords(name)[0] ?? '')[0]?.toUpperCase() ?? '?';
	let n = next.get(first) ?? 2;
	while (taken.has(`${first}${n}`)) n++;
	next.set(first, n);
	return `${first}${n}`;
}
