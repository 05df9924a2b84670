import type { Image, Link, Nodes, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '#lib/base/rich.ts';
import { droppedWords, importedLesson } from '#lib/words/exchange.ts';
import { safeAddress } from '#lib/base/address.ts';
import { definitionsOf, toBlocks, wildAt } from '#lib/notation/index.ts';
import { paragraphs, type Notes } from './blocks.ts';
import { depthOf, fromHtml, nodesOfHtml } from './html.ts';

/** Signs by which Markdown could mean more than words. */
const special = /[*_`[\]<&\\#>!|~+=-]|^\s*\d+[.)]|^ {4}|\t| {2}\n/m;
/** A paragraph of other signs alone is plain text; one of these nested without end would take a parser's stack. */
const DEEPEST = 100;

/** Markdown as other programs know it, with HTML in it, as blocks of ours. */
export function fromForeignMarkdown(text: string, notes: Notes): Block[] {
	if (!special.test(text)) return paragraphs(text);
	const isDeep = nestingOf(text) > DEEPEST || depthOf(text) > DEEPEST;
	if (isDeep || wildAt(text) !== undefined) {
		notes.add('too-deep');
		return paragraphs(text);
	}
	if (isHtmlWhole(text)) return fromHtml(text, notes);
	const root = fromMarkdown(text, {
		extensions: [gfmTable()],
		mdastExtensions: [gfmTableFromMarkdown()],
	});
	const definitions = definitionsOf(root);
	mend(root, notes);
	return toBlocks(root.children, {
		definitions,
		image: (node) => {
			notes.add('picture', importedLesson.picture(node.alt ?? ''));
			return importedLesson.picture(node.alt ?? '');
		},
	});
}

/** Many a bank says Markdown and means HTML. */
const isHtmlWhole = (text: string) =>
	/^\s*<(p|div|ul|ol|table|h[1-6])\b/i.test(text) && !/\n\s*\n/.test(text);

/** Marks of quotes, lists, links and emphasis in a row, or blanks before a line, at most. */
function nestingOf(text: string): number {
	const rows = text.match(/(?:[>*_[\]!-] ?|\d+[.)] ){8,}/g) ?? [];
	const indents = text.match(/^[ \t>]{40,}/gm) ?? [];
	return [...rows, ...indents].reduce((most, row) => Math.max(most, row.length), 0);
}

/** HTML in the tree becomes what it says; links that run something become their words. */
function mend(parent: Root | Extract<RootContent, { children: unknown }>, notes: Notes): void {
	const children: Nodes[] = parent.children;
	for (let i = 0; i < children.length; i++) {
		const child = children[i];
		if (!child) continue;
		const instead = mended(child, notes);
		if (instead) {
			children.splice(i, 1, ...instead);
			i += instead.length - 1;
		} else if ('children' in child && child.type !== 'root') mend(child, notes);
	}
}

function mended(node: Nodes, notes: Notes): Nodes[] | undefined {
	if (node.type === 'html') return ofHtml(node.value, notes);
	if (node.type === 'image') return webPicture(node, notes);
	if (node.type === 'link' && safeAddress(node.url) === undefined) {
		notes.add('dropped', droppedWords.links);
	}
	return undefined;
}

/** A tag alone says nothing but a line break; a whole piece of HTML says its content. */
function ofHtml(html: string, notes: Notes): Nodes[] {
	if (/^<br\s*\/?>$/i.test(html)) return [{ type: 'break' }];
	notes.add('html-to-markdown');
	if (/^<\/?[a-z][^<]*>$/i.test(html)) return pictureOrNothing(html, notes);
	return nodesOfHtml(html, notes);
}

function pictureOrNothing(html: string, notes: Notes): Nodes[] {
	if (!/^<img\b/i.test(html)) return [];
	const nodes = nodesOfHtml(html, notes);
	return nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
}

function webPicture({ url, alt }: Image, notes: Notes): [Link] | undefined {
	if (!/^https?:/i.test(url) || safeAddress(url) === undefined) return undefined;
	notes.add('picture-link');
	const words: Text = { type: 'text', value: alt || url };
	return [{ type: 'link', url, children: [words] }];
}
