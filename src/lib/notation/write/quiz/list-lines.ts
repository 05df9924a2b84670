import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { readAttributes } from '../../syntax/attributes.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { leftOut } from '../../syntax/signs.ts';
import { attributeText } from './block-lines.ts';
import { markedLine } from './block-lines.ts';

/** Texts of lines by their numbers, as far as what holds them has been taken away; a line that is missing is gone. */
export type Texts = Map<number, string>;

/** An answer's list: hyphens or numbers in a row, boxes, attributes in one pair of braces, quotes indented to the words. */
export function formatList(file: TextFile, list: List, texts: Texts, first = 1): void {
	for (const [i, item] of list.children.entries()) {
		formatItem(file, item, list.ordered === true ? `${first + i}. ` : '- ', texts);
		const next = list.children[i + 1];
		if (next) dropBlanks(texts, lastLine(item) + 1, firstLine(next));
	}
}

const firstLine = (node: ListItem | BlockContent | DefinitionContent) =>
	node.position?.start.line ?? 0;
const lastLine = (node: ListItem | BlockContent | DefinitionContent) =>
	node.position?.end.line ?? 0;

function formatItem(file: TextFile, item: ListItem, mark: string, texts: Texts): void {
	const [start, end] = [firstLine(item), lastLine(item)];
	const [, lead = '', old = '', blanks = '', words = ''] =
		/^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)(.*)$/s.exec(texts.get(start) ?? '') ?? [];
	const gap = blanks.length > 0 && blanks.length < 5 && words !== '' ? blanks.length : 1;
	const width = lead.length + old.length + gap;
	texts.set(start, words);
	for (let line = start + 1; line <= end; line++) {
		const text = texts.get(line);
		if (text !== undefined) texts.set(line, withoutIndent(text, width));
	}
	formatContent(file, item, texts);
	texts.set(start, `${mark}${texts.get(start) ?? ''}`.trimEnd());
	const indent = ' '.repeat(mark.length);
	for (let line = start + 1; line <= end; line++) {
		const text = texts.get(line);
		// A line may have got an empty one of its quote above it.
		if (text !== undefined && text !== '') texts.set(line, text.replace(/^(?=.)/gm, indent));
	}
}

/** A line without so many blanks, or without those it has where it goes on with a paragraph. */
function withoutIndent(text: string, width: number): string {
	const indent = text.length - text.trimStart().length;
	return text.slice(Math.min(indent, width));
}

function formatContent(file: TextFile, item: ListItem, texts: Texts): void {
	const [head, ...below] = item.children;
	if (head?.type === 'paragraph') {
		const start = firstLine(head);
		texts.set(start, (texts.get(start) ?? '').replace(/^\[([ xX])\][ \t]+/, boxed));
		for (let line = start + 1; line <= lastLine(head); line++) {
			texts.set(line, (texts.get(line) ?? '').trimStart());
		}
		for (const line of new Set([start, lastLine(head)])) formatAttributes(file, line, texts);
		const next = below[0];
		if (next?.type === 'list' || next?.type === 'blockquote') {
			dropBlanks(texts, lastLine(head) + 1, firstLine(next));
		}
	}
	for (const node of item.children) {
		if (node.type === 'list') formatList(file, node, texts);
		if (node.type === 'blockquote') formatQuote(firstLine(node), lastLine(node), texts);
	}
}

const boxed = (_: string, sign: string) => `[${sign.toLowerCase()}] `;

/** Takes out the empty lines from one line to another, the latter left alone. */
function dropBlanks(texts: Texts, from: number, to: number): void {
	for (let line = from; line < to; line++) if (texts.get(line) === '') texts.delete(line);
}

/** The braces at the end of a line as one pair. */
function formatAttributes(file: TextFile, number: number, texts: Texts): void {
	const line = file.lines[number - 1];
	const text = texts.get(number);
	if (!line || text === undefined) return;
	const { attributes, cut } = readAttributes(file.text, line);
	const tail = file.text.slice(cut.start, cut.end);
	if (attributes.length === 0 || !text.endsWith(tail)) return;
	texts.set(number, text.slice(0, -tail.length) + attributeText(attributes));
}

const leftOutLine = new RegExp(String.raw`^> *${leftOut}[ \t]*`, 'i');

/** A quote's lines each with its mark, and the words for an option that was left out in a paragraph of their own. */
export function formatQuote(from: number, to: number, texts: Texts): void {
	let above = '>';
	for (let number = from; number <= to; number++) {
		const text = texts.get(number);
		if (text === undefined) continue;
		const quoted = /^ {0,3}>( ?)(.*)$/s.exec(text)?.[2];
		const line = markedLine(quoted ?? text.trimStart());
		const isLeftOut = leftOutLine.test(line);
		const isApart = isLeftOut && above !== '>';
		above = isLeftOut ? line.replace(leftOutLine, `> ${leftOut} `).trimEnd() : line;
		texts.set(number, isApart ? `>\n${above}` : above);
	}
}
