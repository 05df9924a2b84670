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
import type { Span, TextFile } from './lines.ts';
import { lineOf, textFile } from './lines.ts';
import { limitNesting } from './limit-nesting.ts';

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
	const tamed = limitNesting(text);
	const root = treeOf(tamed);
	return { root, comments: takeOutComments(root, tamed) };
}

/** Trees of long texts that somebody asked for once, as the parser gave them; none outside of `parsingOnce`. */
let shared: Map<string, Root> | undefined;
/** Shorter texts take less time than there is to be won. */
const long = 4096;
const mostShared = 32;

/**
 * Does some work in which the same long texts are read twice, by the reader and by the formatter that compares: the second time they are
 * not parsed again. Nothing is kept behind it.
 */
export function parsingOnce<Result>(work: () => Result): Result {
	const outer = shared;
	shared = outer ?? new Map();
	try {
		return work();
	} finally {
		shared = outer;
	}
}

/** A text's tree, which belongs to who asked. */
function treeOf(text: string): Root {
	const known = shared?.get(text);
	shared?.delete(text);
	if (known) return known;
	const root = fromMarkdown(text, { extensions, mdastExtensions });
	if (shared && text.length >= long && shared.size < mostShared)
		shared.set(text, structuredClone(root));
	return root;
}

/** Where a node stands in the text. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Takes comments out of the tree; what stands after one on its last line is read as Markdown of its own. */
function takeOutComments(top: Nodes, text: string): Parsed['comments'] {
	const comments: Parsed['comments'][number][] = [];
	const placeOf = placesIn(text);
	const waiting: Nodes[] = [top];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!('children' in node)) continue;
		const children: Nodes[] = node.children;
		if (children.some(({ type }) => type === 'html')) {
			const kept: Nodes[] = [];
			for (const child of children) {
				if (child.type !== 'html') kept.push(child);
				else kept.push(...restBehind(text, spanOf(child), placeOf, comments));
			}
			children.splice(0, children.length);
			for (const child of kept) children.push(child);
		}
		for (const child of children) waiting.push(child);
	}
	return comments;
}

/** The nodes behind the comments with which a stretch of text begins, one behind the other; inline comments in them wait to be taken out. */
function restBehind(
	text: string,
	{ start, end }: Span,
	placeOf: PlaceOf,
	comments: Parsed['comments'][number][],
): Nodes[] {
	let from = start;
	for (;;) {
		const closing = text.slice(from + 4, end).indexOf('-->');
		const after = closing < 0 ? end : from + 4 + closing + 3;
		comments.push({ start: from, end: after, closed: closing >= 0 });
		const rest = text.slice(after, end);
		const indent = rest.length - rest.trimStart().length;
		if (indent === rest.length) return [];
		from = after + indent;
		if (!text.startsWith('<!--', from)) break;
	}
	const { line, column } = placeOf(from);
	const root = fromMarkdown(text.slice(from, end), { extensions, mdastExtensions });
	moveBy(root, { lines: line - 1, columns: column - 1, offset: from });
	return root.children;
}

type PlaceOf = (offset: number) => { line: number; column: number };

/** Finds lines and columns of a text's offsets, looked for once per text. */
function placesIn(text: string): PlaceOf {
	let file: TextFile | undefined;
	return (offset) => {
		file ??= textFile('', text);
		const { number, start } = lineOf(file, offset);
		return { line: number, column: offset - start + 1 };
	};
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
