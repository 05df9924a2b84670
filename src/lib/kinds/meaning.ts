import { normalize } from '#lib/base/normalize.ts';
import { plainText, type Inline } from '#lib/base/rich.ts';

/*
 * What makes a question the same question after an edit. Words may change, so they can't say which item is which; items are told
 * apart by their place in the file, and where the place is itself the answer (an order, pairs, boxes) by their place in the alphabet,
 * which hardly any mended word changes and any exchange of two items does.
 */

/** A number with its groups of three, and its decimals. */
const figure = /\p{Nd}+(?:[.,'’ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)?/gu;

/** The numbers that texts name, however grouped and in whatever order. */
export const figuresIn = (texts: readonly string[]): string[] =>
	texts
		.flatMap((text) => text.normalize('NFKC').match(figure) ?? [])
		.map((each) => each.replace(/[.,'’\s](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replace(',', '.'))
		.sort();

/** The place of each text among all of them in the alphabet; case, accents, blanks and marks don't count. */
export function alphabetically(texts: readonly (readonly Inline[])[]): number[] {
	const keys = texts.map((text) => normalize(plainText(text)).replace(/[^\p{L}\p{N}]/gu, ''));
	const sorted = [...new Set(keys)].sort();
	return keys.map((key) => sorted.indexOf(key));
}
