import { normalize } from '#lib/base/normalize.ts';
import type { Block, Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
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
		key: normalize(written.replace(/['’]s$/i, '')),
		start: index,
	}));

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

/** Whether two folded words are forms of one: equal, one beginning with the other, or nearly all of their beginning shared. */
export function isForm(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 4) return false;
	if (long.startsWith(short)) return true;
	const shared = [...short].findIndex((letter, i) => letter !== long[i]);
	return shared >= 4 && shared >= short.length - 2;
}

/** The text of a line of rich text. */
export const lineText = (inlines: readonly Inline[]): string => plainText(inlines);
