import type { Block, Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';

/** How fast a learner reads. */
export const wordsAMinute = 200;

/** Words in prose: what stands between blanks and has a letter or digit. Directives and citations have none. */
export function wordsIn(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => sum + wordsInBlock(block), 0);
}

function wordsInBlock(block: Block): number {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return wordsInText(block.children);
		case 'list':
			return block.items.reduce((sum, item) => sum + wordsIn(item), 0);
		case 'quote':
			return wordsIn(block.children);
		case 'table':
			return block.rows.flat().reduce((sum, cell) => sum + wordsInText(cell), 0);
		default:
			return 0;
	}
}

function wordsInText(inlines: readonly Inline[]): number {
	const words = plainText(inlines).split(/\s+/);
	return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes for so many seconds, whole, at least 1. */
export const wholeMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** Seconds to read so many words. */
export const secondsToRead = (words: number): number => (words / wordsAMinute) * 60;
