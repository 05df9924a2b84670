import { fieldOrder } from '../fields-order.ts';
import type { ScannedLine } from '../../read/quiz/scan.ts';

const heading = /^## [^\s{}](?:[^{}]*[^\s{}])? \{#[a-z][a-z0-9-]{0,63}\}$/;
const alert = /^> \[!(?:TIP|NOTE)\]$/;
const quote = /^>(?: (?!\[!).*)?$/;
/** Words that begin no block of their own, whatever follows. */
const words = String.raw`(?:[\p{L}"“«'(‘„]|\d+(?![\d.)]))`;
const paragraph = new RegExp(`^(?:${words}|!\\[)(?![\\p{L}\\p{N}_-]*[ \\t]*:)`, 'u');
const option = /^- \[[ x]\] \S/;
const optionBraces = /^[^{}]*[^\s{}] \{(?:(?:first|last)(?: mistake=[\w-]+)?|mistake=[\w-]+)\}$/;
const numbered = new RegExp(`^(\\d{1,3})\\. (?=${words})`, 'u');
const numberedBraces = /^[^{}]*[^\s{}] \{tie\}$/;
const box = new RegExp(`^- (?=${words})`, 'u');
const card = new RegExp(`^  - (?=${words})`, 'u');
const comment = /^<!-- [^<>]* -->$/;
const row = /^\|.*\|$/;
const citations = /^(?:H|[PCX]\d+)(?:-[PCX]\d+)?(?:, (?:H|[PCX]\d+)(?:-[PCX]\d+)?)*$/;
const named = ['Kind', 'Order', 'Level', 'Scoring', 'Sensitive', 'Voices'];

/**
 * True where a question's lines are plainly canonical, seen without reading them as Markdown: most questions are, and need
 * no more. False says nothing. Its heading is the first line.
 */
export function looksCanonical(first: string, lines: readonly ScannedLine[]): boolean {
	if (!heading.test(first)) return false;
	const blocks: string[][] = [];
	let isOpen = false;
	const last = lines.findLastIndex(({ text }) => text !== '');
	for (const [i, { text, inside }] of lines.entries()) {
		if (i > last) break;
		if (inside || /[\t\r\f\v]|[ \\]$/.test(text)) return false;
		if (text.includes('<!--') && !comment.test(text)) return false;
		if (text !== '') {
			if (!isOpen) blocks.push([]);
			blocks.at(-1)?.push(text);
			isOpen = true;
		} else {
			if (!isOpen && i > 0) return false;
			isOpen = false;
		}
	}
	return (
		(last < 0 || lines[0]?.text === '') &&
		areInOrder(blocks.map(partOf).filter((part) => part !== 'comment'))
	);
}

type PartName = 'stem' | 'answer' | 'alert' | 'fields' | 'comment' | 'unknown';

const sequence: readonly PartName[] = ['stem', 'answer', 'alert', 'fields'];

function areInOrder(parts: readonly PartName[]): boolean {
	const isOnce = (name: PartName) => parts.filter((part) => part === name).length <= 1;
	const places = parts.map((part) => sequence.indexOf(part));
	return (
		places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0)) &&
		isOnce('answer') &&
		isOnce('fields')
	);
}

function partOf(lines: readonly string[]): PartName {
	const [first = '', ...rest] = lines;
	if (alert.test(first)) {
		const isFilled = rest.length > 0 && rest[0] !== '>' && rest.at(-1) !== '>';
		return isFilled && rest.every((line) => quote.test(line)) ? 'alert' : 'unknown';
	}
	if (rest.length === 0 && comment.test(first)) return 'comment';
	if (areFields(lines)) return 'fields';
	if (isList(lines) || lines.every((line) => row.test(line))) return 'answer';
	if (lines.every((line) => paragraph.test(line))) return 'stem';
	return lines.every((line) => quote.test(line) && !/^> *left out:/i.test(line))
		? 'stem'
		: 'unknown';
}

function areFields(lines: readonly string[]): boolean {
	let place = 0;
	return lines.every((line) => {
		const [, name = '', value = ''] = /^([A-Z][a-z]+): (\S.*)$/.exec(line) ?? [];
		const next = fieldOrder.indexOf(name);
		const isInOrder = next >= place;
		place = next;
		if (name === 'Source' && !citations.test(value)) return false;
		return (
			isInOrder && (!named.includes(name) || /^[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*$/.test(value))
		);
	});
}

function isList(lines: readonly string[]): boolean {
	const [first = ''] = lines;
	if (option.test(first))
		return isListOf(lines, (line) => (option.test(line) ? '  ' : undefined), optionBraces);
	let number = 0;
	if (numbered.test(first)) {
		const indentOf = (line: string) => {
			const written = numbered.exec(line)?.[1];
			if (written === undefined || written !== String(++number)) return undefined;
			return ' '.repeat(written.length + 2);
		};
		return isListOf(lines, indentOf, numberedBraces);
	}
	if (!box.test(first)) return false;
	return isListOf(lines, (line) => (box.test(line) ? '' : card.test(line) ? '    ' : undefined));
}

/** True where each line is an item (`indentOf` gives the indentation of its quote; empty where it has none) or such a quote's. */
function isListOf(
	lines: readonly string[],
	indentOf: (line: string) => string | undefined,
	braces?: RegExp,
): boolean {
	let indent = '';
	let above = '';
	return lines.every((line) => {
		const before = above;
		above = line;
		const next = line.trimStart().startsWith('>') ? undefined : indentOf(line);
		if (next !== undefined) {
			indent = next;
			return !/[{}]/.test(line) || braces?.test(line) === true;
		}
		if (indent === '' || !line.startsWith(`${indent}>`)) return false;
		const quoted = line.slice(indent.length);
		if (!/^>(?: .*)?$/.test(quoted) || /^> \[!/.test(quoted)) return false;
		if (!/^> *left out:/i.test(quoted)) return true;
		return (
			/^> Left out: \S/.test(quoted) && (before === `${indent}>` || indentOf(before) !== undefined)
		);
	});
}
