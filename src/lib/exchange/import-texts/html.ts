import type { Element, ElementContent, Root as HtmlRoot, RootContent, Text } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { safeAddress } from '#lib/base/address.ts';
import type { Block } from '#lib/base/rich.ts';
import { wordsOfHtml } from '#lib/formats/html.ts';
import { toBlocks } from '#lib/notation/index.ts';
import { droppedWords, importedLesson } from '#lib/words/exchange.ts';
import { paragraphs, type Notes } from './blocks.ts';

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

const text = (value: string): Text => ({ type: 'text', value });

/** The tree without anything that runs, loads or decorates; what goes is noted. New nodes throughout. */
function cleaned(root: HtmlRoot, notes: Notes): HtmlRoot {
	return { type: 'root', children: root.children.flatMap((node) => clean(node, notes)) };
}

function clean(node: RootContent, notes: Notes): ElementContent[] {
	if (node.type === 'text') return [text(node.value)];
	if (node.type !== 'element') return [];
	const { tagName, properties } = node;
	if (dropped.has(tagName)) {
		notes.add('dropped', `<${tagName}>`);
		return [];
	}
	noteAttributes(node, notes);
	if (tagName === 'img') return picture(node, notes);
	const children = node.children.flatMap((child) => clean(child, notes));
	if (tagName === 'sup' || tagName === 'sub') return raised(tagName, children);
	if (tagName === 'a') return link(node, children, notes);
	if (['u', 's', 'del', 'strike', 'ins', 'mark', 'font'].includes(tagName)) {
		notes.add('dropped', droppedWords.marks);
		return children;
	}
	const start = tagName === 'ol' ? { start: properties.start } : {};
	return [{ type: 'element', tagName, properties: start, children }];
}

function noteAttributes({ properties }: Element, notes: Notes): void {
	const names = Object.keys(properties).map((name) => name.toLowerCase());
	if (names.some((name) => name.startsWith('on'))) notes.add('dropped', droppedWords.scripts);
	const look = ['style', 'classname', 'color', 'face', 'align', 'bgcolor', 'width', 'height'];
	if (names.some((name) => look.includes(name))) notes.add('dropped', droppedWords.styles);
}

function link({ properties }: Element, children: ElementContent[], notes: Notes): ElementContent[] {
	const href = typeof properties.href === 'string' ? properties.href : undefined;
	if (href !== undefined && safeAddress(href) !== undefined) {
		return [{ type: 'element', tagName: 'a', properties: { href }, children }];
	}
	if (href !== undefined) notes.add('dropped', droppedWords.links);
	return children;
}

/** A lesson's pictures are files beside it, and none comes with a bank: its description stays, or a link to the web. */
function picture({ properties }: Element, notes: Notes): ElementContent[] {
	const { src, alt } = properties;
	const words = typeof alt === 'string' ? alt.trim() : '';
	const shown = importedLesson.picture(words);
	if (typeof src === 'string' && /^https?:/i.test(src) && safeAddress(src) !== undefined) {
		notes.add('picture-link');
		const children = [text(words === '' ? src : words)];
		return [{ type: 'element', tagName: 'a', properties: { href: src }, children }];
	}
	notes.add('picture', shown);
	return [text(shown)];
}

const up = new Map(
	[...'0123456789+-=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? '']),
);
const down = new Map(
	[...'0123456789+-=()'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? '']),
);

/** Raised and lowered text in letters of that shape where they exist, else behind `^` or `_`: m² must not become m2. */
function raised(tagName: 'sup' | 'sub', children: ElementContent[]): ElementContent[] {
	const words = children.map((child) => (child.type === 'text' ? child.value : '\0')).join('');
	const signs = [...words.trim()];
	const table = tagName === 'sup' ? up : down;
	if (signs.length === 0) return children;
	if (signs.every((sign) => table.has(sign))) {
		return [text(signs.map((sign) => table.get(sign) ?? '').join(''))];
	}
	const mark = tagName === 'sup' ? '^' : '_';
	return signs.length === 1
		? [text(mark), ...children]
		: [text(`${mark}(`), ...children, text(')')];
}

/** Elements that a text may be made of; any other is taken for what it says inside. */
const textual =
	'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label li main mark menu nav nobr ol p pre q rb rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

/** Elements that run, load, ask or draw: they go with all that is in them. */
const active =
	'applet area audio base button canvas dialog embed fieldset form frame frameset head iframe input legend link map math meta meter noembed noframes noscript object optgroup option output param picture portal progress script select slot source style svg template textarea title track video xml';

/** Elements that hold nothing, and so are never closed. */
const empty: ReadonlySet<string> = new Set(
	'br col hr img input wbr area base link meta param source track embed'.split(' '),
);
/** Elements that go with all that is in them. */
const dropped: ReadonlySet<string> = new Set(active.split(' '));
const known = new Set([...textual.split(' '), ...dropped, 'html', 'body']);

/** A tag ends before another begins: `a<b` is none. */
const tag = /<(?:!--|\/?([a-z][a-z0-9]*)(?=(?:[\s/][^<]*)?>))|</gi;

/** The text with `<` as a character wherever it begins no element of HTML: `List<String>`, `#include <stdio.h>`. */
const withKnownTags = (html: string): string =>
	html.replace(tag, (found, name: string | undefined) => {
		const isTag = found === '<!--' || (name !== undefined && known.has(name.toLowerCase()));
		return isTag ? found : found.replace('<', '&lt;');
	});

/** True where the text holds an element of HTML. */
export const hasTags = (text: string): boolean =>
	text.includes('<') && withKnownTags(text) !== text.replaceAll('<', '&lt;');

/** True where the text holds an element of HTML or a character by its name. */
export const isHtml = (text: string): boolean =>
	/&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i.test(text) || hasTags(text);

/** How deep elements could lie in one another: opened and not yet closed, at most. */
export function depthOf(html: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [found, name] of html.matchAll(tag)) {
		if (name === undefined || empty.has(name.toLowerCase())) continue;
		depth = Math.max(0, depth + (found.startsWith('</') ? -1 : 1));
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
