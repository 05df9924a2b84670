import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '#lib/base/rich.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { textFile } from '../markdown/lines.ts';
import { definitionsOf, toBlocks } from '../markdown/rich.ts';
import { referenceHooks } from '../read/references.ts';
import { markdownWriter } from './markdown/blocks.ts';
import { tidy } from './markdown/tidy.ts';
import { nastyText, richBlocks, richInlines, richLine } from './sample-rich.ts';

const known = {
	paragraphs: new Set(['H', 'P1', 'P2', 'P3']),
	files: new Set(['a.svg', 'my fluke.svg', '100%.svg', 'a%20b(1).svg', 'Été.svg']),
};

function read(text: string): Block[] {
	const root = parseMarkdown(text);
	const hooks = referenceHooks(textFile('a.md', text), known, []);
	return toBlocks(root.children, { ...hooks, definitions: definitionsOf(root) });
}

/** Blocks with tidy words; a paragraph of blanks that are none to Markdown reads as one without words, and there is nothing to write. */
function filled(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.type === 'paragraph' || block.type === 'heading') {
			const isHeading = block.type === 'heading';
			const children = tidy(isHeading ? block.children.map(withoutBreak) : block.children);
			return children.length > 0 || isHeading ? [{ ...block, children }] : [];
		}
		if (block.type === 'quote') return [{ ...block, children: filled(block.children) }];
		if (block.type === 'table') return [{ ...block, rows: block.rows.map((row) => row.map(tidy)) }];
		return [block.type === 'list' ? { ...block, items: block.items.map(filled) } : block];
	});
}

/** A heading has one line. */
const withoutBreak = (inline: Inline): Inline =>
	typeof inline === 'object' && inline.type === 'break' ? ' ' : inline;

const written = (...children: Inline[]) => markdownWriter.inlines(children);
const paragraph = (children: readonly Inline[]): Block => ({ type: 'paragraph', children });

describe('what a person would write is written so', () => {
	const em: Inline = { type: 'emphasis', children: ['seems'] };
	const strong: Inline = { type: 'strong', children: ['not'] };
	test.each<[string, Inline[]]>([
		['It *seems* so, **not** more.', ['It ', em, ' so, ', strong, ' more.']],
		[
			'snake_case, 2 * 3, "quotes", 10:30 and 5 < 6 & 7 > 6',
			['snake_case, 2 * 3, "quotes", 10:30 and 5 < 6 & 7 > 6'],
		],
		['It rained. [P1]', ['It rained. ', { type: 'reference', to: ['P1'], label: 'P1' }]],
		['1986\\. The year', ['1986. The year']],
		['\\[P3] is no citation', ['[P3] is no citation']],
		['a set \\{x}', ['a set {x}']],
		['a {set} of', ['a {set} of']],
		['Source\\: a paper', ['Source: a paper']],
		['Note: text', ['Note: text']],
		['\\> quoted', ['> quoted']],
		['\\::map', ['::map']],
		['`a*b`', [{ type: 'inlineCode', value: 'a*b' }]],
		[
			'<https://a.example>',
			[{ type: 'link', href: 'https://a.example', children: ['https://a.example'] }],
		],
	])('%s', (text, inlines) => {
		expect(markdownWriter.inlines(inlines)).toBe(text);
		expect(read(text)).toEqual([paragraph(inlines)]);
	});
});

test('a text is read as it was, whatever signs it holds', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(nastyText, (text) => {
			const inlines = tidy([text]);
			expect(read(written(text))).toEqual(inlines.length === 0 ? [] : [paragraph(inlines)]);
		}),
		{ numRuns: 3000 },
	);
});

test(
	'emphasis, code, links, pictures and citations are read as they were',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(richLine, (inlines) => {
				expect(read(markdownWriter.inlines(inlines))).toEqual([paragraph(inlines)]);
			}),
			{ numRuns: 3000 },
		);
	},
);

test(
	'a hard break is a blank on one line, and a line of its own in a block',
	{ timeout: 60_000 },
	() => {
		const inlines: Inline[] = ['a', { type: 'break' }, { type: 'emphasis', children: ['b'] }];
		expect(markdownWriter.inlines(inlines)).toBe('a *b*');
		expect(markdownWriter.blocks([paragraph(inlines)])).toEqual(['a\\', '*b*']);
		fc.assert(
			fc.property(richInlines, (children) => {
				expect(markdownWriter.inlines(children)).not.toMatch(/[\r\n]/);
			}),
		);
	},
);

test('blocks are read as they were', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(richBlocks, (blocks) => {
			expect(read(markdownWriter.blocks(blocks).join('\n'))).toEqual(blocks);
		}),
		{ numRuns: 500 },
	);
});

test('what any Markdown says is written so that it says the same', { timeout: 60_000 }, () => {
	const lines = fc.array(nastyText, { maxLength: 5 }).map((all) => all.join('\n'));
	fc.assert(
		fc.property(lines, (text) => {
			const blocks = filled(read(text));
			expect(filled(read(markdownWriter.blocks(blocks).join('\n')))).toEqual(blocks);
		}),
		{ numRuns: 3000 },
	);
});
