import type { Inline } from '#lib/base/rich.ts';
import { citationPattern } from '../../markdown/citation.ts';
import { writeCitations } from '../../syntax/citations.ts';

/** A stretch of a paragraph: words still to be escaped, a mark of emphasis, something ready, or the end of a line. */
export type Token =
	| { readonly type: 'text'; readonly value: string; readonly inLabel: boolean }
	| { readonly type: 'mark'; readonly text: string; readonly opens: boolean }
	| { readonly type: 'raw'; readonly text: string; readonly isReference?: boolean }
	| { readonly type: 'break' };

/** Cuts tidy inlines into pieces; marks of emphasis differ from those they touch. */
export function tokensOf(inlines: readonly Inline[]): Token[] {
	const pieces: Token[] = [];
	for (const inline of inlines) addTo(pieces, inline, false);
	return pieces;
}

function addTo(pieces: Token[], inline: Inline, inLabel: boolean): void {
	if (typeof inline === 'string') {
		pieces.push({ type: 'text', value: inline, inLabel });
		return;
	}
	const raw = (text: string) => pieces.push({ type: 'raw', text });
	switch (inline.type) {
		case 'emphasis':
		case 'strong': {
			const before = pieces.at(-1);
			const sign = before?.type === 'mark' && before.text.startsWith('*') ? '_' : '*';
			const text = inline.type === 'strong' ? sign + sign : sign;
			pieces.push({ type: 'mark', text, opens: true });
			for (const child of inline.children) addTo(pieces, child, inLabel);
			pieces.push({ type: 'mark', text, opens: false });
			return;
		}
		case 'link': {
			const [only] = inline.children;
			if (inline.children.length === 1 && only === inline.href && isAutolink(inline.href)) {
				raw(`<${inline.href}>`);
				return;
			}
			raw('[');
			for (const child of inline.children) addTo(pieces, child, true);
			raw(`](${writeAddress(inline.href)})`);
			return;
		}
		case 'image':
			raw('![');
			if (inline.alt !== '') pieces.push({ type: 'text', value: inline.alt, inLabel: true });
			raw(`](${writePicture(inline.src)})`);
			return;
		case 'inlineCode':
			raw(writeCode(inline.value));
			return;
		case 'reference':
			pieces.push({ type: 'raw', text: writeReference(inline), isReference: true });
			return;
		case 'break':
			pieces.push({ type: 'break' });
			return;
		default:
			for (const child of inline.children) addTo(pieces, child, inLabel);
	}
}

const isAutolink = (href: string) => /^[a-z][a-z0-9+.-]{1,30}:[^\s<>\p{Cc}]*$/iu.test(href);

/** Between as many backticks as the code itself does not have. */
function writeCode(value: string): string {
	const runs = new Set([...value.matchAll(/`+/g)].map(([run]) => run.length));
	let length = 1;
	while (runs.has(length)) length++;
	const fence = '`'.repeat(length);
	const padded = /^`|`$|^ .* $/.test(value) && /[^ ]/.test(value) ? ` ${value} ` : value;
	return fence + padded + fence;
}

function writeReference({ to, label }: { to: readonly string[]; label: string }): string {
	const written = `[${label}]`;
	return citationPattern.test(written) ? written : `[${writeCitations(to)}]`;
}

/** An address as it stands behind a link's words. */
function writeAddress(address: string): string {
	const written = address
		.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/[\r\n]/g, (end) => `&#${end.charCodeAt(0)};`);
	const isPlain = address !== '' && !/[\s()<>\p{Cc}]/u.test(address);
	return isPlain ? written : `<${written.replace(/[<>]/g, '\\$&')}>`;
}

/** A picture's file as it stands behind its description; signs that would not survive are written as addresses write them. */
function writePicture(src: string): string {
	const coded = src.replace(/[%\s()<>\\&\p{Cc}]/gu, (sign) =>
		sign > '\x7f' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
	return writeAddress(coded);
}
