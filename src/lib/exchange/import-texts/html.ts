import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import type { Block } from '#lib/base/rich.ts';
import { wordsOfHtml } from '#lib/formats/html.ts';
import { toBlocks } from '#lib/notation/index.ts';
import { cleaned } from './clean.ts';
import type { Notes } from './notes.ts';
import { paragraphs } from './plain.ts';
import { depthOf, withKnownTags } from './tags.ts';

/** Deeper than any text is nested, and shallow enough for parsers that call themselves. */
const DEEPEST = 120;

/** HTML as blocks; nothing that runs comes through. What is nested too deeply gives its words alone. */
export function fromHtml(html: string, notes: Notes): Block[] {
	const known = withKnownTags(html);
	if (depthOf(known) > DEEPEST) {
		notes.add('too-deep');
		return paragraphs(wordsOfHtml(known));
	}
	const tree = cleaned(fromHtmlIsomorphic(known, { fragment: true }), notes);
	const markdown = toMdast(tree, { document: true });
	return toBlocks(markdown.type === 'root' ? markdown.children : [markdown]);
}

/** HTML inside Markdown, for its parser's own tree. */
export function nodesOfHtml(html: string, notes: Notes): Root['children'] {
	const tree = cleaned(fromHtmlIsomorphic(withKnownTags(html), { fragment: true }), notes);
	const markdown: Nodes = toMdast(tree, { document: true });
	return markdown.type === 'root' ? markdown.children : [];
}
