import type { Block, Inline } from '#lib/base/rich.ts';
import { writeLines, writeOneLine } from './inlines.ts';
import type { MarkdownWriter } from '#lib/kinds/authoring.ts';

/** Blocks as lines, an empty one between two of them. */
export function writeBlocks(blocks: readonly Block[]): string[] {
	const lines: string[] = [];
	let mark = '';
	for (const block of blocks) {
		const own = writeBlock(block, mark);
		if (own.length === 0) continue;
		if (lines.length > 0) lines.push('');
		lines.push(...own);
		mark = block.type === 'list' ? markOf(block.ordered, mark) : '';
	}
	return lines;
}

/** A list that could not stand right below a line of text: its number is not 1, or it begins with nothing. */
const needsRoom = /^(?:(?:[-*+>]|\d{1,9}[.)])\s+)*(?:(?!1[.)])\d{1,9}[.)](?:\s|$)|[-*+]$|1[.)]$)/;

/** Blocks as lines that may stand in a quote right below a text. */
function writeQuotable(blocks: readonly Block[]): string[] {
	const lines = writeBlocks(blocks);
	return needsRoom.test(lines[0] ?? '') ? ['', ...lines] : lines;
}

function writeBlock(block: Block, markAbove: string): string[] {
	switch (block.type) {
		case 'paragraph':
			return writeLines(block.children).filter((line) => line !== '');
		case 'heading': {
			const words = writeOneLine(block.children, 'heading');
			return [`${'#'.repeat(block.depth)} ${words}${attribute(block.id)}`.trimEnd()];
		}
		case 'list': {
			const mark = markOf(block.ordered, markAbove);
			const first = block.start ?? 1;
			return block.items.flatMap((item, i) =>
				hung(block.ordered ? `${first + i}${mark} ` : `${mark} `, item),
			);
		}
		case 'quote':
			return quoted(writeBlocks(block.children));
		case 'code':
			return writeCode(block.value);
		case 'table':
			return writeTable(block.rows);
		case 'rule':
			return ['---'];
		case 'directive':
			return [writeDirective(block.name, block.attributes)];
	}
}

const attribute = (id: string) => (id === '' ? '' : ` {#${id}}`);

/** Two lists in a row are told apart by their marks. */
function markOf(ordered: boolean, above: string): string {
	if (ordered) return above === '.' ? ')' : '.';
	return above === '-' ? '*' : '-';
}

/** An item: its mark, and what it holds indented to its first word. */
function hung(mark: string, item: readonly Block[]): string[] {
	const [first = '', ...rest] = writeBlocks(item);
	const indent = ' '.repeat(mark.length);
	// Hyphens behind a hyphen are one rule, not a rule in an item.
	const opening = first === '---' ? '___' : first;
	const head = opening === '' ? mark.trimEnd() : mark + opening;
	return [head, ...rest.map((line) => (line === '' ? '' : indent + line))];
}

/** Lines as a quote. */
export const quoted = (lines: readonly string[]): string[] =>
	(lines.length === 0 ? [''] : lines).map((line) => (line === '' ? '>' : `> ${line}`));

function writeCode(value: string): string[] {
	const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return [fence, ...(value === '' ? [] : value.split(/\r\n|\n|\r/)), fence];
}

function writeTable(rows: readonly (readonly (readonly Inline[])[])[]): string[] {
	const [head = [], ...body] = rows;
	const width = Math.max(1, ...rows.map((row) => row.length));
	const line = (row: readonly (readonly Inline[])[]) =>
		`| ${Array.from({ length: width }, (_, i) => writeCell(row[i] ?? [])).join(' | ')} |`;
	return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)];
}

const writeCell = (cell: readonly Inline[]) =>
	writeOneLine(cell, 'heading').replace(/(?<!\\)\|/g, '\\|');

function writeDirective(name: string, attributes: Readonly<Record<string, string>>): string {
	const words = Object.entries(attributes).map(([key, value]) => {
		if (key === 'id') return `#${value}`;
		return /^[^\s"'{}]+$/.test(value) ? `${key}=${value}` : `${key}="${value}"`;
	});
	return `::${name}${words.length > 0 ? `{${words.join(' ')}}` : ''}`;
}

/** Writes rich text as our Markdown: read back it is the same. Words of a glossary are written as words. */
export const markdownWriter: MarkdownWriter = {
	inlines: (inlines) => writeOneLine(inlines),
	lines: (inlines) => writeLines(inlines),
	blocks: (blocks) => writeQuotable(blocks),
};
