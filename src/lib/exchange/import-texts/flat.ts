import type { Block, Inline } from '#lib/base/rich.ts';
import type { Notes } from './notes.ts';

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
