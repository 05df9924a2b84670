import type { Heading, Root } from 'mdast';
import type { Finding, Fix } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/prose.ts';
import { directiveNames, flagNames, valuedNames } from '../syntax/description.ts';
import { idLike } from '../syntax/signs.ts';
import type { Edit, Span, TextFile } from '../markdown/lines.ts';
import { error, fixOf, lineOf } from '../markdown/lines.ts';
import { spanOf } from '../markdown/parse.ts';
import { nodesIn } from './prose-slips.ts';

/** Where a text stands that learners read, and which paragraphs it may cite. */
export interface TextPlace {
	readonly file: TextFile;
	readonly paragraphs: ReadonlySet<string>;
	/** Options with attributes may stand there. */
	readonly hasOptions?: boolean;
	/** Lines `Source: P1` are read there. */
	readonly hasFields?: boolean;
}

/** One thing that only looks like notation. */
interface Slip {
	readonly span: Span;
	readonly message: string;
	readonly fix?: Fix;
}

/** No text has one of these slips without one of these signs; a text without them needs no look. */
const signs = /[[\](［（{}]|:[ \t]?[a-z]|Source:/i;
/** More of them in one text are no slips. */
const most = 20;

/**
 * `notation-as-text` at what looks like a citation, a directive, an id, an attribute or an alert and is read as text. `heading` says
 * whether a heading's braces are looked at here; entries and questions do that themselves.
 */
export function notationSlips(
	place: TextPlace,
	root: Root,
	heading: (node: Heading) => boolean,
): Finding[] {
	const { file } = place;
	const above = nodesIn(root).filter((node) => node.type !== 'heading' || heading(node));
	return above.flatMap((parent) => {
		const children = 'children' in parent ? parent.children : [];
		return children.flatMap((node) => {
			if (node.type !== 'text') return [];
			const span = spanOf(node);
			const raw = file.text.slice(span.start, span.end);
			if (!signs.test(raw)) return [];
			const slips = [
				...citations(place, span, raw),
				...directives(place, span, raw),
				...braces(place, span, raw, parent.type === 'heading'),
				...alerts(span, raw),
				...sources(place, span, raw),
			];
			return slips
				.slice(0, most)
				.map(({ span: at, message, fix }) => error(file, 'notation-as-text', at, message, fix));
		});
	});
}

const letter = '[PCXpcxРСХрсх]';
const list = String.raw`${letter}[ \u00A0]?0{0,2}[1-9]\d{0,3}(?:[ \u00A0]{0,3}(?:[,;&+/–—-]|and|und|et|и)?[ \u00A0]{0,3}${letter}?[ \u00A0]?[1-9]\d{0,3}){0,30}`;
/** Between two brackets, of whatever kind; behind one that never closes; before one that was never opened. */
const bracketed = new RegExp(
	String.raw`(?<!\\)([[［(（{])[ \u00A0]?(${list})[ \u00A0]?[\]］)）}]`,
	'gu',
);
const opened = new RegExp(
	String.raw`(?<!\\)(\[)(${list})(?=[\s.,;:!?)]|$)(?![^[\]]{0,80}\])`,
	'gu',
);
const closed = new RegExp(String.raw`(?<![\\\p{L}\p{N}])(?<!\[[^[\]]{0,80})()(${list})\]`, 'gu');
const latin: ReadonlyMap<string, string> = new Map([
	['Р', 'P'],
	['С', 'C'],
	['Х', 'X'],
	['р', 'P'],
	['с', 'C'],
	['х', 'X'],
]);

/** `[p1]`, `[P 1]`, `(P1)`, `[P1; P2]`, `[P1`: of what is not in square brackets only what names paragraphs that there are. */
function citations(
	{ file, paragraphs, hasOptions = false }: TextPlace,
	{ start }: Span,
	raw: string,
): Slip[] {
	const found = [bracketed, opened, closed].flatMap((pattern) => [...raw.matchAll(pattern)]);
	return found.flatMap(({ 0: written, 1: open = '', 2: inside = '', index }): Slip[] => {
		const meant = meantCitation(inside);
		const ids = meant.split(/, |-/);
		const isKnown = ids.every((each) => paragraphs.has(each));
		const isSquare = /^[[［]/.test(written) && /[\]］]$/.test(written);
		const isJoined = /[\p{L}\p{N}]/u.test(raw.charAt(index - 1));
		const isPlain = isSquare && !isJoined && /^[Pp]/.test(inside);
		if (!isKnown && !(isPlain && ids.every((each) => each.startsWith('P')))) return [];
		if (!/^[[［]?$/.test(open) && !/^[PР]/.test(inside)) return [];
		const span = { start: start + index, end: start + index + written.length };
		// "White phosphorus (P4) burns": such brackets may as well be words of the sentence; nothing is cited inside a question.
		const isAside = /^[(（{]/.test(written) && /\p{L}[ \u00A0]$/u.test(raw.slice(0, index));
		const goesOn = /^[ \u00A0]\p{L}/u.test(raw.slice(index + written.length));
		if (isAside && goesOn && hasOptions) return [];
		const message = messages.noCitation(written, meant);
		const edits: Edit[] = [{ ...span, text: `[${meant}]` }];
		const fix = fixOf(file, messages.fixCitation(meant), edits);
		return [{ span, message, ...(isKnown && { fix: isAside ? { ...fix, guess: true } : fix }) }];
	});
}

/** As it is to be written: large letters, no blanks inside, commas between; a number without a letter has that of the one before. */
function meantCitation(inside: string): string {
	let last = 'P';
	const parts = inside.matchAll(/([^\d]*?)([PCXpcxРСХрсх]?)[\s\u00A0]?(\d+)/gu);
	return [...parts]
		.map(([, between = '', sign = '', number = ''], i) => {
			if (sign !== '') last = latin.get(sign) ?? sign.toUpperCase();
			const joint = i === 0 ? '' : /[-–—]/.test(between) ? '-' : ', ';
			return `${joint}${last}${number.replace(/^0+/, '')}`;
		})
		.join('');
}

const directive = /(?<![\\\p{L}\p{N}:/])(:{1,4})[ \t]?([a-z]{2,12})[ \t]?(?=[{[#(])/giu;

/** `:ask{#why}`, `:::ask{#why}`, `::ask{#why}` in a line with other words. */
function directives({ file }: TextPlace, { start }: Span, raw: string): Slip[] {
	return [...raw.matchAll(directive)].flatMap(
		({ 0: written, 1: colons = '', 2: name = '', index }): Slip[] => {
			const at = start + index;
			const isKnown = directiveNames.some((each) => each === name.toLowerCase());
			const after = file.text.charAt(at + written.length);
			if (!isKnown && (after !== '{' || colons.length < 2)) return [];
			const isLoose = after === '(' || (after !== '{' && /\s/.test(written));
			if (isKnown && isLoose && colons.length < 2) return [];
			const before = file.text.slice(lineOf(file, at).start, at);
			// What begins its line with two colons has its own finding.
			if (colons.length === 2 && /^[\s>]*$/.test(before)) return [];
			const message = messages.noDirectiveHere(written.trimEnd(), name);
			const close = file.text.indexOf('}', at);
			const end =
				close < 0 || /[\r\n]/.test(file.text.slice(at, close)) ? at + written.length : close + 1;
			return [{ span: { start: at, end }, message }];
		},
	);
}

const brace = new RegExp(
	String.raw`(?<![\\\p{L}\p{N}}])\{\s*(?:#${idLike}\s*\}?|(?:${flagNames.join('|')})\s*\}|(?:${valuedNames.join('|')})\s*[=:][^{}\n]*\}?)`,
	'gu',
);

/** `{#id}` and attributes where they are not read: they are at the end of a heading, and of an option in a quiz file. */
function braces(
	{ file, hasOptions = false }: TextPlace,
	{ start }: Span,
	raw: string,
	isHeading: boolean,
): Slip[] {
	return [...raw.matchAll(brace)].flatMap(({ 0: written, index }): Slip[] => {
		const span = { start: start + index, end: start + index + written.length };
		const line = lineOf(file, span.start);
		const behind = file.text.slice(span.end, line.end);
		// A heading with as much behind its brace has too many attributes, which is told there.
		if (isHeading && behind.length > 500) return [];
		const isLast = /^(?:\s*\{[^{}]*\})*[\s#]*$/.test(behind) && written.endsWith('}');
		const isOption = hasOptions && !written.startsWith('{#') && !/^\s*>/.test(line.text);
		if (isLast && (isHeading || isOption)) return [];
		const message = messages.bracesHere(written);
		return [{ span, message }];
	});
}

/** `[!NOTE]` where nothing is a hint or an explanation. */
function alerts({ start }: Span, raw: string): Slip[] {
	return [...raw.matchAll(/(?<!\\)\[!(?:TIP|NOTE|IMPORTANT|WARNING|CAUTION|HINT)\]/gi)].map(
		({ 0: written, index }) => {
			const span = { start: start + index, end: start + index + written.length };
			const message = messages.alertHere(written);
			return { span, message };
		},
	);
}

const source = new RegExp(
	String.raw`(?<=^|[\r\n])[ \t>]*(Source:[ \t]*(?:H|${list}))[ \t]*(?=$|[\r\n])`,
	'gu',
);

/** `Source: P1` in a text: in prose a mark says what a statement rests on, in a quote nothing is read. */
function sources({ hasFields = false }: TextPlace, { start }: Span, raw: string): Slip[] {
	if (hasFields) return [];
	return [...raw.matchAll(source)].map(({ 0: whole, 1: written = '', index }) => {
		const at = start + index + whole.indexOf(written);
		const message = messages.fieldHere(written);
		return { span: { start: at, end: at + written.length }, message };
	});
}
