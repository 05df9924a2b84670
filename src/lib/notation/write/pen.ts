import type { MarkdownWriter } from '#lib/kinds/authoring.ts';
import { writeQuotable } from './pen/blocks.ts';
import { writeLines, writeOneLine } from './pen/inlines.ts';

/** Writes rich text as our Markdown: read back it is the same. Words of a glossary are written as words. */
export const pen: MarkdownWriter = {
	inlines: (inlines) => writeOneLine(inlines),
	lines: (inlines) => writeLines(inlines),
	blocks: (blocks) => writeQuotable(blocks),
};
