import * as messages from '#lib/words/notation/folder.ts';
import { type Span, error, textFile } from '../markdown/lines.ts';
import { localName, piecesOf, resolved, type Attribute, type MarkupPiece } from './markup.ts';
import type { Finding } from '#lib/base/finding.ts';

/** A place in an SVG file where it does more than show something, and what that is. */
export interface Active extends Span {
	readonly what: string;
}

/** So many are told of one file: who sees them knows what to do. */
const mostTold = 10;

/**
 * What a picture must not hold: scripts, handlers, pages inside it, addresses of anything outside the file, and what could bring
 * these about unseen. Prefixes and ways of writing change nothing; what is only shown, moved or described is fine.
 */
export function activeIn(text: string): readonly Active[] {
	const found: Active[] = [];
	const nul = text.indexOf('\0');
	if (nul >= 0) return [{ start: nul, end: nul + 1, what: messages.encoding }];
	for (const piece of piecesOf(text)) {
		found.push(...ofPiece(piece));
		if (found.length >= mostTold) break;
	}
	return found.slice(0, mostTold);
}

function ofPiece(piece: MarkupPiece): Active[] {
	const at = { start: piece.start, end: piece.end };
	if (piece.type === 'declaration')
		return documentType.test(piece.text) ? [] : [{ ...at, what: messages.documentType }];
	if (piece.type === 'style') {
		const what = inStyle(piece.text) ?? inStyle(resolved(piece.text));
		return what === undefined ? [] : [{ ...at, what }];
	}
	if (piece.type === 'instruction') {
		// What Adobe's programs write round their notes on a picture.
		if (piece.name === 'xpacket') return [];
		if (piece.name !== 'xml') return [{ ...at, what: messages.instruction }];
		return isPlain(piece.text) ? [] : [{ ...at, what: messages.encoding }];
	}
	const what = elements.get(piece.name);
	if (what !== undefined && !isForOneProgram(piece)) return [{ ...at, what }];
	return piece.attributes.flatMap((attribute) => {
		const { start, end } = attribute;
		const what = inAttribute(attribute);
		return what === undefined ? [] : [{ start, end, what }];
	});
}

/**
 * Document types that drawing programs write: SVG's own, which browsers do not fetch, and Adobe's short names of namespaces. Those
 * of other languages bring names for signs with them (`&colon;`), and entities hide anything.
 */
const documentType = new RegExp(
	String.raw`^<!DOCTYPE\s+(?:svg:)?svg` +
		String.raw`(?:\s+PUBLIC\s+"-//W3C//DTD SVG 1\.[012](?: Basic| Tiny)?//EN"\s+"https?://www\.w3\.org/[\w./-]*")?\s*` +
		String.raw`(?:\[(?:\s*<!ENTITY\s+\w+\s+"http://(?:ns\.adobe\.com/[\w./-]*|www\.w3\.org/(?:2000/svg|1999/xlink))"\s*>)*\s*\]\s*)?>$`,
);

/** Illustrator keeps its own copy of a drawing so: no browser shows it, and what it holds is looked at like the rest. */
const isForOneProgram = ({
	name,
	attributes,
}: Extract<MarkupPiece, { type: 'element' }>): boolean =>
	name === 'foreignobject' &&
	attributes.some((each) => each.name === 'requiredExtensions' && each.value === '&ns_ai;');

/** Encodings in which the letters of markup are bytes of ASCII: what we read is what a browser reads. */
const isPlain = (declaration: string): boolean => {
	const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/i.exec(declaration) ?? [];
	return /^(?:utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d|koi8-[ru])$/i.test(encoding);
};

/** Elements of SVG and HTML that run something or hold another document, in small letters. */
const elements: ReadonlyMap<string, string> = new Map([
	...['script', 'handler', 'listener'].map((name) => [name, 'a script'] as const),
	...'foreignobject html head body base link meta iframe frame frameset object embed applet canvas audio video form input button img'
		.split(' ')
		.map((name) => [name, messages.webPage] as const),
]);

/** Attributes whose value is an address, without their prefix. */
const addresses = new Set('href src srcset srcdoc action formaction data ping poster'.split(' '));

/** Values that an animation gives to what it animates. */
const animated = new Set(['to', 'from', 'by', 'values']);

function inAttribute({ name, value }: Attribute): string | undefined {
	const local = localName(name);
	if (/^on/.test(local) || runs(value)) return 'a script';
	if (/^xmlns(?::|$)/i.test(name))
		return /xhtml|MathML/i.test(value) ? messages.webPage : undefined;
	if (/^xml:base$/i.test(name)) return messages.outsideAddress;
	if (local === 'attributename')
		return /^(?:href|src|on.*)$/.test(localName(value.trim()))
			? messages.animatedAddress
			: undefined;
	if (addresses.has(local)) return isInside(value) ? undefined : messages.outsideAddress;
	if (animated.has(local) && /^\s*(?:https?:|\/\/|data:)/i.test(value))
		return messages.animatedAddress;
	if (local === 'style') return inStyle(value);
	return /[(\\]/.test(value) && !isLabel(name) ? inStyle(value) : undefined;
}

/** Whether an attribute only names things: browsers read no style there, and drawing programs write "image (2)". */
const isLabel = (name: string): boolean =>
	/^(?:id|class|content|name|lang|(?:aria|data)-.*|[^:]+:.*)$/i.test(name);

/** Whether a value holds the address of a script: browsers pass over signs that nobody sees. */
const runs = (value: string): boolean =>
	/(?:java|vb|live)script:/i.test(value.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''));

/** Whether an address is a place in the same file, or a picture or typeface that the file holds itself. */
function isInside(address: string): boolean {
	const meant = address.trim();
	if (meant === '' || meant.startsWith('#')) return true;
	return /^data:(?:image\/(?:png|jpe?g|gif|webp|avif|bmp)|(?:font|application)\/(?:x-)?(?:font-)?(?:woff2?|ttf|otf|opentype|truetype|font-sfnt|sfnt))[;,]/i.test(
		meant,
	);
}

/** What of a style sheet or value leads outside; escapes and comments hide nothing, and none of them hides what is there without. */
function inStyle(text: string): string | undefined {
	const read = unescaped(text);
	for (const each of new Set([text, read, withoutComments(read)])) {
		const what = inPlainStyle(each);
		if (what !== undefined) return what;
	}
	return undefined;
}

function inPlainStyle(text: string): string | undefined {
	if (/@import\b/i.test(text)) return messages.outsideAddress;
	if (/expression\s*\(|-moz-binding/i.test(text) || runs(text)) return 'a script';
	if (/(?:image-set|\bsrc|\bimage)\s*\(/i.test(text)) return messages.outsideAddress;
	const urls = text.matchAll(/\burl\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))/gi);
	for (const [, double, single, bare] of urls) {
		if (!isInside(double ?? single ?? bare ?? '')) return messages.outsideAddress;
	}
	return undefined;
}

/** A style with its escapes read (CSS Syntax 3, 4.3.7). */
function unescaped(text: string): string {
	return text.replace(/\\(?:([\da-f]{1,6})[ \t\r\n\f]?|([^\r\n\f]))/gi, (...found: string[]) => {
		const [, hex, sign = ''] = found;
		const code = Number.parseInt(hex ?? '', 16);
		return Number.isNaN(code) ? sign : code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}

function withoutComments(text: string): string {
	const kept: string[] = [];
	let from = 0;
	for (let at = text.indexOf('/*'); at >= 0; at = text.indexOf('/*', from)) {
		kept.push(text.slice(from, at));
		const end = text.indexOf('*/', at + 2);
		from = end < 0 ? text.length : end + 2;
	}
	return kept.join('') + text.slice(from);
}

/** `active-picture` at each place where an SVG file does more than show something; one whose text is not known is not looked at. */
export function activePictures(files: ReadonlyMap<string, string>): Finding[] {
	return [...files].flatMap(([name, text]) => {
		const active = /\.svg$/i.test(name) ? activeIn(text) : [];
		if (active.length === 0) return [];
		const file = textFile(name, text);
		// A byte order mark is no part of a file's text.
		const mark = text.length - file.text.length;
		return active.map(({ start, end, what }) => {
			const span = { start: start - mark, end: end - mark };
			return error(file, 'active-picture', span, toDo(what));
		});
	});
}

const toDo = (what: string) => messages.active(what);
