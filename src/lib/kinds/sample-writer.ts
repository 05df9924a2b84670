import type { Inline } from '#lib/base/rich.ts';
import type { MarkdownWriter } from './authoring.ts';

const words = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (typeof inline === 'string' ? inline : '?')).join('');

/** Writes plain words and paragraphs only: for tests. */
export const plainWriter: MarkdownWriter = {
	inlines: words,
	lines: (inlines) => [words(inlines)],
	blocks: (blocks) =>
		blocks.map((block) => (block.type === 'paragraph' ? words(block.children) : '?')),
};
