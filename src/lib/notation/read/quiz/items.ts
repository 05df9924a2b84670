import type { Blockquote, List, ListItem, Nodes, Paragraph } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { Block } from '#lib/base/rich.ts';
import type { ShapeItem, ShapeList } from '#lib/kinds/shape.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import { readAttributes, type Attribute } from '../../syntax/attributes.ts';
import { leftOut } from '../../syntax/signs.ts';
import { cutOut } from '../../markdown/cut.ts';
import type { Line, Span, TextFile } from '../../markdown/lines.ts';
import { error, linesIn } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import { toBlocks, toInlines, type RichOptions } from '../../markdown/rich.ts';
import { firstLine } from './layout.ts';
import { dedentQuote, quoteIt } from './quote-fixes.ts';
import { runIn } from './run-in.ts';

/** An item of the answer with its attributes as they stand in the file. */
export interface LocatedItem extends Omit<ShapeItem, 'attributes' | 'items'> {
	readonly attributes: readonly Attribute[];
	readonly items: readonly LocatedItem[];
	/** All its lines, those of what hangs below it among them. */
	readonly whole: Span;
}

/** Reads the lists of an answer as one, and what in their items belongs to nothing. */
export function readItems(
	file: TextFile,
	lists: readonly List[],
	rich: RichOptions,
	findings: Finding[],
): readonly LocatedItem[] {
	return lists.flatMap((list) =>
		list.children.map((item, i) => {
			findings.push(...runIn(file, list, i));
			return readItem(file, item, rich, findings);
		}),
	);
}

/** The items as a kind sees them. */
export function shapeList(lists: readonly List[], items: readonly LocatedItem[]): ShapeList {
	return { type: 'list', ordered: lists[0]?.ordered === true, items: items.map(shapeItem) };
}

function shapeItem(item: LocatedItem): ShapeItem {
	const attributes = new Map(item.attributes.map(({ name, value }) => [name, value ?? '']));
	return { ...item, attributes, items: item.items.map(shapeItem) };
}

function readItem(
	file: TextFile,
	item: ListItem,
	rich: RichOptions,
	findings: Finding[],
): LocatedItem {
	const [head, ...rest] = item.children;
	const paragraph = head?.type === 'paragraph' ? head : undefined;
	const below = paragraph ? rest : item.children;
	const quotes = below.filter((node) => node.type === 'blockquote');
	const lists = below.filter((node) => node.type === 'list');
	const [lost] = below.filter(({ type }) => !['blockquote', 'list', 'definition'].includes(type));
	if (lost) findings.push(strayIn(file, lost));
	findings.push(...quotes.flatMap((quote) => alertIn(file, quote)));
	const { attributes, text } = readWords(file, paragraph, rich);
	const box = item.checked === true ? 'ticked' : item.checked === false ? 'empty' : undefined;
	const empty = box === undefined && paragraph ? emptyBox(text, written(file, paragraph)) : {};
	return {
		spot: firstLine(file, item),
		whole: spanOf(item),
		...(box ? { box } : empty),
		text: empty.box ? [] : text,
		...readQuotes(file, quotes, rich),
		attributes,
		items: readItems(file, lists, rich, findings),
	};
}

/** A box with nothing behind it is text to Markdown; behind a backslash it is text to us as well. */
function emptyBox(text: ShapeItem['text'], raw: string): Pick<ShapeItem, 'box'> {
	if (text.length !== 1 || typeof text[0] !== 'string' || !raw.startsWith('[')) return {};
	const sign = /^\[([ xX]?)\]$/.exec(text[0])?.[1];
	return sign === undefined ? {} : { box: sign.trim() === '' ? 'empty' : 'ticked' };
}

function readWords(file: TextFile, paragraph: Paragraph | undefined, rich: RichOptions) {
	if (!paragraph) return { attributes: [], text: [] };
	const span = spanOf(paragraph);
	const lines = linesIn(file, span);
	const ends = [lines[0], lines.length > 1 ? lines.at(-1) : undefined];
	const read = ends.flatMap((line) => (line ? [attributesOf(file, line, span.start)] : []));
	const nodes = read.reduce((left, { cut }) => cutOut(left, file.text, cut), paragraph.children);
	return { attributes: read.flatMap(({ attributes }) => attributes), text: toInlines(nodes, rich) };
}

function attributesOf(file: TextFile, line: Line, from: number) {
	return readAttributes(file.text, { start: Math.max(from, line.start), end: line.end });
}

const leftOutWords = new RegExp(String.raw`^\s*${leftOut}\s*`, 'i');

/** Quotes as feedback, and from a paragraph that begins `Left out:` on as words for who did not choose it. */
function readQuotes(file: TextFile, quotes: readonly Blockquote[], rich: RichOptions) {
	const nodes = quotes.flatMap((quote) => quote.children);
	// Looked for in the file's characters: a backslash before the colon makes text of it.
	const at = nodes.findIndex(
		(node) =>
			node.type === 'paragraph' &&
			node.children[0]?.type === 'text' &&
			leftOutWords.test(written(file, node.children[0])),
	);
	const feedback = toBlocks(at < 0 ? nodes : nodes.slice(0, at), rich);
	const missed = at < 0 ? [] : toBlocks(withoutWords(nodes.slice(at)), rich);
	return filled({ feedback, leftOut: missed });
}

function written(file: TextFile, node: Nodes): string {
	const { start, end } = spanOf(node);
	return file.text.slice(start, end);
}

function withoutWords(nodes: readonly Nodes[]): readonly Nodes[] {
	const [first, ...rest] = nodes;
	if (first?.type !== 'paragraph') return nodes;
	const [text, ...more] = first.children;
	if (text?.type !== 'text') return nodes;
	const value = text.value.replace(leftOutWords, '');
	const children = value === '' ? more : [{ ...text, value }, ...more];
	return [{ ...first, children }, ...rest];
}

function filled({ feedback, leftOut }: { feedback: Block[]; leftOut: Block[] }) {
	return {
		...(feedback.length > 0 && { feedback }),
		...(leftOut.length > 0 && { leftOut }),
	};
}

function strayIn(file: TextFile, node: Nodes): Finding {
	const message = messages.ofNoOption;
	return error(file, 'detached-feedback', firstLine(file, node), message, quoteIt(file, node));
}

function alertIn(file: TextFile, quote: Blockquote): Finding[] {
	const line = firstLine(file, quote);
	if (!/^>\s*\[!\w+\]/.test(file.text.slice(line.start, line.end))) return [];
	const message = messages.alertInOption;
	return [error(file, 'detached-feedback', line, message, dedentQuote(file, quote))];
}
