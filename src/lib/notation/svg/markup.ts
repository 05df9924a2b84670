import type { Span } from '../markdown/lines.ts';

/** An attribute as it is written: `name` with its prefix, `value` with references to characters resolved. */
export interface Attribute extends Span {
	readonly name: string;
	readonly value: string;
}

/** A piece of an SVG file's markup that can do something. Spans are offsets in the text. */
export type MarkupPiece =
	| (Span & {
			readonly type: 'element';
			/** Without its prefix, in small letters. */
			readonly name: string;
			readonly attributes: readonly Attribute[];
	  })
	/** The text between `<style>` and its end, without the markup in it. */
	| (Span & { readonly type: 'style'; readonly text: string })
	/** `<!DOCTYPE …>` and the like. */
	| (Span & { readonly type: 'declaration'; readonly text: string })
	/** `<?name …?>`. */
	| (Span & { readonly type: 'instruction'; readonly name: string; readonly text: string });

/** Walks through the markup of an XML file, well-formed or not, once from front to back. Text outside styles and comments say nothing. */
export function* piecesOf(text: string): Generator<MarkupPiece> {
	const style = styleReader();
	let from = 0;
	for (let at = text.indexOf('<'), end = at; at >= 0; at = text.indexOf('<', end)) {
		style.take(text.slice(from, at));
		if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4);
		else if (text.startsWith('<![CDATA[', at)) {
			end = after(text, ']]>', at);
			style.take(text.slice(at + 9, text.startsWith(']]>', end - 3) ? end - 3 : end));
		} else if (text.startsWith('<!', at)) {
			end = declarationEnd(text, at);
			yield { type: 'declaration', text: text.slice(at, end), start: at, end };
		} else if (text.startsWith('<?', at)) {
			end = after(text, '?>', at);
			const [name = ''] = /^[^\s?]*/.exec(text.slice(at + 2, end)) ?? [];
			yield { type: 'instruction', name, text: text.slice(at, end), start: at, end };
		} else {
			const element = elementAt(text, at);
			end = element.end;
			if (element.name !== '') yield element;
			if (element.name === 'style' && !text.startsWith('/>', end - 2)) style.open(end);
			if (/^<\/(?:[^\s<>]*:)?style[\s>]/i.test(text.slice(at, end))) yield* style.close(at);
		}
		from = end;
	}
	style.take(text.slice(from));
	yield* style.close(text.length, true);
}

/** Gathers the text of a style, which markup in it divides and does not end: comments, plain characters, elements. */
function styleReader() {
	let depth = 0;
	let start = 0;
	let parts: string[] = [];
	return {
		open(at: number) {
			if (depth++ === 0) start = at;
		},
		take(part: string) {
			if (depth > 0) parts.push(part);
		},
		*close(end: number, isLast = false): Generator<MarkupPiece> {
			if (depth === 0 || (--depth > 0 && !isLast)) return;
			yield { type: 'style', text: parts.join(''), start, end };
			parts = [];
		},
	};
}

const after = (text: string, mark: string, from: number) => {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
};

/** Where `<!DOCTYPE …>` ends: a subset of its own in brackets may hold other declarations. */
function declarationEnd(text: string, from: number): number {
	const open = text.slice(from, after(text, '>', from)).indexOf('[');
	return open < 0 ? after(text, '>', from) : after(text, '>', after(text, ']', from + open) - 1);
}

const attributePattern =
	/([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?|\s+|[^<>]/y;

function elementAt(
	text: string,
	start: number,
): Extract<MarkupPiece, { readonly type: 'element' }> {
	const name = /[^\s>/"'=<]*/y;
	name.lastIndex = start + 1;
	const [written = ''] = name.exec(text) ?? [];
	const attributes: Attribute[] = [];
	let end = start + 1 + written.length;
	for (;;) {
		attributePattern.lastIndex = end;
		const found = attributePattern.exec(text);
		if (!found) break;
		const at = end;
		end = attributePattern.lastIndex;
		const [, key, double, single, bare] = found;
		const value = resolved(double ?? single ?? bare ?? '');
		if (key !== undefined) attributes.push({ name: key, value, start: at, end });
	}
	if (text[end] === '>') end += 1;
	return { type: 'element', name: localName(written), attributes, start, end };
}

/** A name without its prefix, in small letters: any prefix may stand for SVG. */
export const localName = (name: string): string =>
	name.slice(name.lastIndexOf(':') + 1).toLowerCase();

const named: Readonly<Partial<Record<string, string>>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

/** A text with its references to characters resolved; those to entities of the file's own stay. */
export function resolved(text: string): string {
	return text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,6}));/gi,
		(whole, hex, decimal, name) => {
			if (typeof name === 'string') return named[name] ?? whole;
			const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		},
	);
}
