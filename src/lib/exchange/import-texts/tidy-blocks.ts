import type { Block, Inline } from '#lib/base/rich.ts';
import { tidy } from '#lib/notation/write/index.ts';

/** Blocks as they would be read back from a file: tidy lines, and nothing that holds nothing. */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		switch (block.type) {
			case 'paragraph': {
				const children = tidy(block.children);
				return children.length > 0 ? [{ ...block, children }] : [];
			}
			case 'heading': {
				const children = tidy(block.children.map(onOneLine));
				// A question's heading has level 2, and what lies inside one lies below it.
				return children.length > 0
					? [{ ...block, depth: Math.max(3, block.depth), id: '', children }]
					: [];
			}
			case 'quote': {
				const children = tidyBlocks(block.children);
				return children.length > 0 ? [{ ...block, children }] : [];
			}
			case 'list': {
				const items = block.items.map(tidyBlocks).filter((item) => item.length > 0);
				return items.length > 0 ? [{ ...block, items }] : [];
			}
			case 'table':
				return [
					{ ...block, rows: block.rows.map((row) => row.map((cell) => tidy(cell.map(onOneLine)))) },
				];
			case 'code':
				return block.value.trim() === '' ? [] : [block];
			default:
				return [block];
		}
	});
}

/** Breaks as blanks, for what has one line. */
export function onOneLine(inline: Inline): Inline {
	if (typeof inline === 'string') return inline;
	if (inline.type === 'break') return ' ';
	if ('children' in inline) return { ...inline, children: inline.children.map(onOneLine) };
	return inline;
}
