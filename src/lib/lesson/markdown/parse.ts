import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension } from 'micromark-util-types';
import { citations, citationsFromMarkdown } from './citation.ts';
import { commentsOnly } from './comments.ts';
import type { Span } from './lines.ts';
import { tame } from './tame.ts';

const colon = 58;

/** Of the generic directives the leaf alone: `::name{…}` on a line of its own. */
function leafDirective(): Extension {
	const flow = [directive().flow?.[colon] ?? []].flat();
	// Containers alone are `concrete`. Never by the name of a function: a build for browsers shortens names.
	const leaf = flow.filter((construct: Construct) => construct.concrete !== true);
	return { flow: { [colon]: leaf } };
}

const extensions = [gfmTable(), gfmTaskListItem(), leafDirective(), commentsOnly(), citations()];
const mdastExtensions = [
	gfmTableFromMarkdown(),
	gfmTaskListItemFromMarkdown(),
	directiveFromMarkdown(),
	citationsFromMarkdown(),
];

/** A text's tree and where its comments stood. `closed` is false for a comment that runs to the end of the text. */
export interface Parsed {
	readonly root: Root;
	readonly comments: readonly (Span & { readonly closed: boolean })[];
}

/**
 * Reads Markdown (CommonMark, GitHub tables and task lists, leaf directives, citations) into a tree with positions.
 * Comments are gone from it; raw HTML is text. `text` is without byte order mark, as `textFile` makes it.
 */
export function parseMarkdown(text: string): Root {
	return parseWithComments(text).root;
}

/** As `parseMarkdown`, and says where comments stood. */
export function parseWithComments(text: string): Parsed {
	const root = fromMarkdown(tame(text), { extensions, mdastExtensions });
	const comments: (Span & { closed: boolean })[] = [];
	takeOutComments(root, text, comments);
	return { root, comments };
}

/** Where a node stands in the text. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Takes comments out of the tree; what stands after one on its last line is read as Markdown of its own. */
function takeOutComments(top: Nodes, text: string, comments: (Span & { closed: boolean })[]): void {
	const waiting: Nodes[] = [top];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!('children' in node)) continue;
		const children: Nodes[] = node.children;
		for (let i = 0; i < children.length; i++) {
			const child = children[i];
			if (child?.type !== 'html') continue;
			const { start, end } = spanOf(child);
			const closing = text.indexOf('-->', start + 4);
			const closed = closing >= 0 && closing + 3 <= end;
			const after = closed ? closing + 3 : end;
			comments.push({ start, end: after, closed });
			children.splice(i, 1, ...restOf(text, after, end));
			i--;
		}
		for (const child of children) waiting.push(child);
	}
}

/** The Markdown between two offsets of one line, as nodes with their places in the whole text. */
function restOf(text: string, start: number, end: number): Nodes[] {
	const rest = text.slice(start, end);
	if (rest.trim() === '') return [];
	const indent = rest.length - rest.trimStart().length;
	const { line, column } = placeOf(text, start + indent);
	const root = fromMarkdown(rest.trimStart(), { extensions, mdastExtensions });
	moveBy(root, { lines: line - 1, columns: column - 1, offset: start + indent });
	return root.children;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
	const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
	return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function moveBy(top: Nodes, by: { lines: number; columns: number; offset: number }): void {
	const waiting: Nodes[] = [top];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		for (const point of [node.position?.start, node.position?.end]) {
			if (!point) continue;
			if (point.line === 1) point.column += by.columns;
			point.line += by.lines;
			if (point.offset !== undefined) point.offset += by.offset;
		}
		for (const child of 'children' in node ? node.children : []) waiting.push(child);
	}
}
