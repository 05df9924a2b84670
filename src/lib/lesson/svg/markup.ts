import type { Span } from '../markdown/lines.ts';

/** An attribute as it is written: `name` with its prefix, `value` with references to characters resolved. */
export interface Attribute extends Span {
	readonly name: string;
	readonly value: string;
}

/** A piece of an SVG file's markup that can do something. Spans are offsets in the text. */
export type Piece =
	| (Span & {
			readonly type: 'element';
			/** Without its prefix, in small letters. */
			readonly name: string;
			readonly attributes: readonly Attribute[];
	  })
	/** What stands between `<style>` and its end. */
	| (Span & { readonly type: 'style'; readonly text: string })
	/** `<!DOCTYPE …>` and the like. */
	| (Span & { readonly type: 'declaration' })
	/** `<?name …?>`. */
	| (Span & { readonly type: 'instruction'; readonly name: string; readonly text: string });

/** Walks through the markup of an XML file, well-formed or not, once from front to back. Text and comments say nothing. */
export function* piecesOf(text: string): Generator<Piece> {
	for (let at = text.indexOf('<'), end = at; at >= 0; at = text.indexOf('<', end)) {
		if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4);
		else if (text.startsWith('<![CDATA[', at)) end = after(text, ']]>', at);
		else if (text.startsWith('<!', at)) {
			end = after(text, '>', at);
			yield { type: 'declaration', start: at, end };
		} else if (text.startsWith('<?', at)) {
			end = after(text, '?>', at);
			const [name = ''] = /^[^\s?]*/.exec(text.slice(at + 2, end)) ?? [];
			yield { type: 'instruction', name, text: text.slice(at, end), start: at, end };
		} else {
			const element = elementAt(text, at);
			end = element.end;
			if (element.name !== '') yield element;
			if (element.name === 'style' && !text.startsWith('/>', end - 2)) {
				const inside = { start: end, end: styleEnd(text, end) };
				end = inside.end;
				yield { type: 'style', text: text.slice(inside.start, inside.end), ...inside };
			}
		}
	}
}

const after = (text: string, mark: string, from: number) => {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
};

/** Where a style's end tag begins; in a comment or a stretch of plain characters there is none. */
function styleEnd(text: string, from: number): number {
	for (let at = text.indexOf('<', from), next = at; at >= 0; at = text.indexOf('<', next)) {
		if (text.startsWith('</', at)) return at;
		if (text.startsWith('<![CDATA[', at)) next = after(text, ']]>', at);
		else next = text.startsWith('<!--', at) ? after(text, '-->', at + 4) : at + 1;
	}
	return text.length;
}

const attributePattern =
	/([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?|\s+|[^<>]/y;

function elementAt(text: string, start: number): Extract<Piece, { readonly type: 'element' }> {
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
