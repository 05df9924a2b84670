/** Vowels that are written and not said: an e at the end or before an ending. */
const silent = [
	/(?<=[^aeiouy][^l]|[aeiouy][^aeiouy])e$/,
	/(?<=[^aeioutdr]|[^cdt]r)e(?=d$)/,
	/(?<=[^aeiouscgxzh]|[^cs]h)e(?=s$)/,
	/(?<=[aeiouy][^aeiouy]|[nr]c|dg)e(?=(?:ly|ful|fully|less|ness|ment|ments)$)/,
	/(?<=^som)e/,
];
/** A consonant and -le(s) sound, as do -ism, and two vowels that are two syllables: each of these is one more. */
const more = [
	/(?<=[aeiou])(?=ing)/,
	/(?<![cgst])i(?=a(?!r)|o(?!ns?$)|u)|(?<![cgnst])i(?=ons?$)/,
	/(?<=[lnprst])i(?=ers?$)/,
	/(?<![qg])u(?=al|ous|it|at)/,
	/(?<![aeiou])e(?=o(?!us|n$|ns$|pl)|um|at(?:e|ed|or|ive|ion|ing)s?$)/,
	/y(?=ing|ist)|(?<=[aeiou])y(?=[aeo])/,
	/s(?=ms?$)/,
];

/**
 * About how many syllables an English word has, told by its letters: right for some nine words of ten, and seldom wrong by more than one.
 * What has no letter counts as one.
 */
export function syllablesIn(word: string): number {
	const letters = word
		.normalize('NFD')
		.toLowerCase()
		.replace(/['’]s$/, '')
		.replace(/[^a-z]/g, '');
	const said = silent.reduce((left, ending) => left.replace(ending, ''), letters);
	const groups = said.match(/[aeiouy]+/g)?.length ?? 0;
	const apart = more.filter((pattern) => pattern.test(said)).length;
	return Math.max(1, groups + apart);
}
