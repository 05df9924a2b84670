import type { Heading, Image, Link, LinkReference, Nodes, PhrasingContent, Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Block, Inline } from '#lib/base/rich.ts';
import { safeAddress } from '#lib/base/address.ts';
import type { Citation } from './citation.ts';

/** How nodes that mean something in a lesson become rich text; without a hook they are what they are in plain Markdown. */
export interface RichOptions {
	/** Addresses by name, as `definitionsOf` finds them. */
	readonly definitions?: ReadonlyMap<string, string>;
	/** What a citation becomes; without it, the characters it is made of. */
	citation?(node: Citation): Inline | undefined;
	/** What running text becomes; not asked inside headings, links and code. */
	text?(text: string): readonly Inline[];
	/** A heading's id; without it, none. */
	headingId?(node: Heading): string;
	/** What a picture becomes; without it, a picture. */
	image?(node: Image): Inline | undefined;
	/** Whether a link may stay one; else its words stay. Asked of those that may lead where they point. */
	link?(node: Link | LinkReference, address: string): boolean;
	/** Told of a link that may not lead where it points: its words stay. */
	lostLink?(node: Link | LinkReference): void;
	/** What a leaf directive becomes; without it, nothing. */
	directive?(node: LeafDirective): Block | undefined;
}

/** The addresses that a text defines (`[name]: address`), the first of each name. */
export function definitionsOf(root: Root): Map<string, string> {
	const definitions = new Map<string, string>();
	const waiting: Nodes[] = [root];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.type === 'definition' && !definitions.has(node.identifier)) {
			definitions.set(node.identifier, node.url);
		}
		if ('children' in node) waiting.push(...[...node.children].reverse());
	}
	return definitions;
}

/** Quotes and lists nest this deep and no deeper: what lies below is left out, whoever wrote it. */
const deepest = 24;

/** Block nodes as rich text. */
export function toBlocks(nodes: readonly Nodes[], options: RichOptions = {}, depth = 0): Block[] {
	if (depth > deepest) return [];
	return nodes.flatMap((node) => toBlock(node, options, depth) ?? []);
}

function toBlock(node: Nodes, options: RichOptions, depth: number): Block | undefined {
	switch (node.type) {
		case 'paragraph':
			return { type: 'paragraph', children: toInlines(node.children, options) };
		case 'heading':
			return {
				type: 'heading',
				depth: node.depth,
				id: options.headingId?.(node) ?? '',
				children: toInlines(node.children, { ...options, text: undefined }),
			};
		case 'list': {
			const items = node.children.map((item) => toBlocks(item.children, options, depth + 1));
			const start = node.ordered ? (node.start ?? 1) : undefined;
			const list = { type: 'list', ordered: node.ordered === true, items } as const;
			return start === undefined ? list : { ...list, start };
		}
		case 'blockquote':
			return { type: 'quote', children: toBlocks(node.children, options, depth + 1) };
		case 'code':
			return { type: 'code', value: node.value };
		case 'table': {
			const rows = node.children.map((row) =>
				row.children.map((cell) => toInlines(cell.children, options)),
			);
			return { type: 'table', rows };
		}
		case 'thematicBreak':
			return { type: 'rule' };
		case 'leafDirective':
			return options.directive?.(node);
		default:
			return undefined;
	}
}

/** Inline nodes as rich text: neighbouring texts joined, line ends as blanks, empty at the edges of blanks. */
export function toInlines(nodes: readonly PhrasingContent[], options: RichOptions = {}): Inline[] {
	return trimmed(joined(nodes.flatMap((node) => inlinesOf(node, options, 0))));
}

function inlinesOf(node: PhrasingContent, options: RichOptions, depth: number): readonly Inline[] {
	if (depth > deepest) return [];
	const inside = (children: readonly PhrasingContent[], hooks = options) =>
		joined(children.flatMap((child) => inlinesOf(child, hooks, depth + 1)));
	switch (node.type) {
		case 'text': {
			const text = oneLine(node.value);
			return options.text?.(text) ?? [text];
		}
		case 'emphasis':
		case 'strong':
			return [{ type: node.type, children: inside(node.children) }];
		case 'inlineCode':
			return [{ type: 'inlineCode', value: node.value }];
		case 'break':
			return [{ type: 'break' }];
		case 'citation':
			if (!options.citation) return [`[${node.value}]`];
			return [options.citation(node) ?? []].flat();
		case 'image':
			return [imageOf(node, options) ?? []].flat();
		case 'link':
		case 'linkReference': {
			const address =
				node.type === 'link' ? node.url : (options.definitions?.get(node.identifier) ?? 'unknown:');
			const leads = leadsOn(node, address, options);
			return linkTo(leads ? address : 'unknown:', inside(node.children, plainHooks(options)));
		}
		case 'imageReference': {
			const url = options.definitions?.get(node.identifier);
			if (url === undefined) return [node.alt ?? ''];
			const image = { type: 'image', url, alt: node.alt, position: node.position } as const;
			return [imageOf(image, options) ?? []].flat();
		}
		default:
			return [];
	}
}

function leadsOn(node: Link | LinkReference, address: string, options: RichOptions): boolean {
	if (safeAddress(address) !== undefined) return options.link?.(node, address) ?? true;
	options.lostLink?.(node);
	return false;
}

/** Inside a link nothing else can be pressed: no terms, and citations move behind it. */
function plainHooks(options: RichOptions): RichOptions {
	return { ...options, text: undefined };
}

function linkTo(address: string, children: readonly Inline[]): readonly Inline[] {
	const isMark = (child: Inline) => typeof child !== 'string' && child.type === 'reference';
	const href = safeAddress(address);
	if (href === undefined) return children;
	const words = children.filter((child) => !isMark(child));
	return [{ type: 'link', href, children: words }, ...children.filter(isMark)];
}

function imageOf(node: Image, options: RichOptions): Inline | undefined {
	if (options.image) return options.image(node);
	const src = safeAddress(node.url);
	const alt = node.alt ?? '';
	return src === undefined ? alt : { type: 'image', src, alt };
}

/** Line ends and the blanks around them as one blank. */
function oneLine(text: string): string {
	const lines = text.split(/\r\n|\n|\r/);
	const last = lines.length - 1;
	return lines
		.map((line, i) => (i === 0 ? line : line.trimStart()))
		.map((line, i) => (i === last ? line : line.trimEnd()))
		.join(' ');
}

function joined(inlines: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const inline of inlines) {
		const last = result.at(-1);
		if (typeof inline === 'string' && typeof last === 'string') {
			result.splice(-1, 1, last + inline);
		} else if (inline !== '') {
			result.push(inline);
		}
	}
	return result;
}

function trimmed(inlines: readonly Inline[]): Inline[] {
	return inlines
		.map((inline, i) => {
			if (typeof inline !== 'string') return inline;
			const start = i === 0 ? inline.trimStart() : inline;
			return i === inlines.length - 1 ? start.trimEnd() : start;
		})
		.filter((inline) => inline !== '');
}
