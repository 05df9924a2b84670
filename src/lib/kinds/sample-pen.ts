import type { Inline } from '#lib/base/rich.ts';
import type { Pen } from './authoring.ts';

const words = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (typeof inline === 'string' ? inline : '?')).join('');

/** Writes plain words and paragraphs only: for tests. */
export const plainPen: Pen = {
	inlines: words,
	lines: (inlines) => [words(inlines)],
	blocks: (blocks) =>
		blocks.map((block) => (block.type === 'paragraph' ? words(block.children) : '?')),
};
