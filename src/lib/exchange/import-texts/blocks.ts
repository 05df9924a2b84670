import type { Block, Inline } from '#lib/base/rich.ts';
import { changed, type Loss } from '#lib/kinds/exchanging.ts';
import { tidy } from '#lib/notation/write/index.ts';

/** What is noted while one question's texts are read: each thing once. */
export interface Notes {
	add(name: Parameters<typeof changed>[0], what?: string): void;
	all(): readonly Loss[];
}

/** An empty sheet for one question. */
export function notes(): Notes {
	const noted = new Map<string, Loss>();
	return {
		add(name, what = '') {
			const loss = changed(name, what);
			noted.set(loss.message, loss);
		},
		all: () => [...noted.values()],
	};
}

/** Text without any marks as paragraphs, parted at empty lines; its line ends are breaks. */
export function paragraphs(text: string): Block[] {
	return text
		.split(/\n[ \t]*\n\s*/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part): Block => ({
			type: 'paragraph',
			children: part.split('\n').flatMap((line, i): Inline[] => {
				const words = line.trim();
				return [...(i > 0 ? [{ type: 'break' } as const] : []), ...(words === '' ? [] : [words])];
			}),
		}));
}

const pause: Inline = { type: 'break' };

/** Blocks as lines, where only lines can stand; more than paragraphs is noted. */
export function flat(blocks: readonly Block[], notes: Notes): Inline[] {
	return blocks.flatMap((block, i) => [...(i > 0 ? [pause] : []), ...flatBlock(block, notes)]);
}

function flatBlock(block: Block, notes: Notes): readonly Inline[] {
	if (block.type === 'paragraph') return block.children;
	notes.add('flattened');
	switch (block.type) {
		case 'heading':
			return [{ type: 'strong', children: block.children }];
		case 'list':
			return block.items.flatMap((item, i) => [
				...(i > 0 ? [pause] : []),
				block.ordered ? `${(block.start ?? 1) + i}. ` : '– ',
				...flat(item, notes),
			]);
		case 'quote':
			return ['“', ...flat(block.children, notes), '”'];
		case 'code':
			return block.value
				.split('\n')
				.filter((line) => line.trim() !== '')
				.flatMap((value, i): Inline[] => [
					...(i > 0 ? [pause] : []),
					{ type: 'inlineCode', value },
				]);
		case 'table':
			return block.rows.flatMap((row, i) => [...(i > 0 ? [pause] : []), ...flatRow(row)]);
		default:
			return [];
	}
}

const flatRow = (row: readonly (readonly Inline[])[]): Inline[] =>
	row.flatMap((cell, i) => (i > 0 ? [' | ', ...cell] : [...cell]));

/** What a stem can hold: lists and tables would be taken for the answer, headings for another question. */
export function asStem(blocks: readonly Block[], notes: Notes): Block[] {
	return blocks.flatMap((block): Block[] => {
		switch (block.type) {
			case 'list':
				notes.add('flattened');
				return block.items.flatMap((item, i) =>
					marked(asStem(item, notes), block.ordered ? `${(block.start ?? 1) + i}. ` : '– '),
				);
			case 'table':
				notes.add('flattened');
				return block.rows.map((row) => ({ type: 'paragraph', children: flatRow(row) }));
			case 'heading':
				notes.add('flattened');
				return [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }];
			case 'rule':
			case 'directive':
				return [];
			default:
				return [block];
		}
	});
}

function marked([first, ...rest]: readonly Block[], mark: string): Block[] {
	if (first?.type !== 'paragraph') return first ? [first, ...rest] : [];
	return [{ ...first, children: [mark, ...first.children] }, ...rest];
}

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
