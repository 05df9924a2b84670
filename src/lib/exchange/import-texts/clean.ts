import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { importedLesson } from '#lib/words/exchange.ts';
import { safeAddress } from '#lib/base/address.ts';
import type { Notes } from './notes.ts';
import { raised } from './raised.ts';
import { dropped } from './tags.ts';

const text = (value: string): Text => ({ type: 'text', value });

/** The tree without anything that runs, loads or decorates; what goes is noted. New nodes throughout. */
export function cleaned(root: Root, notes: Notes): Root {
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
		notes.add('dropped', 'underlines, strikes and colours');
		return children;
	}
	const start = tagName === 'ol' ? { start: properties.start } : {};
	return [{ type: 'element', tagName, properties: start, children }];
}

function noteAttributes({ properties }: Element, notes: Notes): void {
	const names = Object.keys(properties).map((name) => name.toLowerCase());
	if (names.some((name) => name.startsWith('on'))) notes.add('dropped', 'scripts');
	const look = ['style', 'classname', 'color', 'face', 'align', 'bgcolor', 'width', 'height'];
	if (names.some((name) => look.includes(name))) notes.add('dropped', 'colours and styles');
}

function link({ properties }: Element, children: ElementContent[], notes: Notes): ElementContent[] {
	const href = typeof properties.href === 'string' ? properties.href : undefined;
	if (href !== undefined && safeAddress(href) !== undefined) {
		return [{ type: 'element', tagName: 'a', properties: { href }, children }];
	}
	if (href !== undefined) notes.add('dropped', 'links that run something');
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
