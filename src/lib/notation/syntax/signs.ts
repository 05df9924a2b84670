import { idPattern } from '#lib/lesson/id-pattern.ts';

/*
 * The signs of the notation as sources of regular expressions: what looks for them in lines (slips, the canonical check, the
 * editor's colours and keys) is put together of these. The Markdown tree is the parser's.
 */

/** An id, and what is written where one is meant, however long. */
export const id = idPattern.source.replace(/^\^|\$$/g, '');
export const idLike = '[a-z][a-z0-9-]*';

/** Ids of paragraphs: H the headline, P the article's, C its captions, X from outside; and one of them or a range. */
export const paragraph = '(?:H|[PCX][1-9][0-9]{0,3})';
export const cited = `${paragraph}(?:-${paragraph})?`;

/** What begins a heading, a quote's line, an item of a list. */
export const heading = '#{1,6}';
export const quote = '>';
export const bullet = '[-*+]';
const ordinal = String.raw`\d{1,9}[.)]`;
export const item = `(?:${bullet}|${ordinal})`;

/** The box of an option, ticked or empty. */
export const box = String.raw`\[[ xX]\]`;

/** A hint, an explanation: a quote whose first line is its sign. */
export const alertNames = ['TIP', 'NOTE'] as const;
export type AlertName = (typeof alertNames)[number];
export const alert = String.raw`\[!(?:${alertNames.join('|')})\]`;

/** What begins the words for a right option that was not chosen, in the quote under it. */
export const leftOut = 'Left out:';

/** True for a line that opens front matter, and for one that closes it. */
export const opensSettings = (line: string): boolean => /^---[ \t]*$/.test(line);
export const closesSettings = (line: string): boolean => /^(?:---|\.\.\.)[ \t]*$/.test(line);
