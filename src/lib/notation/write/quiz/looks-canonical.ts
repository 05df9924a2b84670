import { flagNames, questionFields, valuedNames } from '../../syntax/description.ts';
import * as signs from '../../syntax/signs.ts';
import type { ScannedLine } from '../../read/quiz/scan.ts';

/*
 * Reading each question as Markdown once more, to write it and compare, makes the check of a lesson half as slow again (measured:
 * 225 ms of the processor become 330). So what is plainly canonical is seen in its lines, by the same description that the
 * formatter writes by; looks-canonical.test.ts holds the two together.
 */
const { raw } = String;
const end = raw`[^{}]*[^\s{}]`;
const flags = `(?:${flagNames.join('|')})`;
const valued = raw`(?:${valuedNames.join('|')})=[\w-]+`;

const heading = new RegExp(raw`^## [^\s{}](?:${end})? \{#${signs.id}\}$`);
const alert = new RegExp(`^> ${signs.alert}$`);
const quote = /^>(?: (?!\[!).*)?$/;
/** Words that begin no block of their own, whatever follows. */
const words = raw`(?:[\p{L}"“«'(‘„]|\d+(?![\d.)]))`;
const paragraph = new RegExp(raw`^(?:${words}|!\[)(?![\p{L}\p{N}_-]*[ \t]*:)`, 'u');
const option = /^- \[[ x]\] \S/;
const braces = new RegExp(raw`^${end} \{(?:${flags}(?: ${valued})?|${valued})\}$`);
const numbered = new RegExp(raw`^(\d{1,3})\. (?=${words})`, 'u');
const box = new RegExp(`^- (?=${words})`, 'u');
const card = new RegExp(`^  - (?=${words})`, 'u');
const comment = /^<!-- [^<>]* -->$/;
const row = /^\|.*\|$/;
const citations = new RegExp(`^${signs.cited}(?:, ${signs.cited})*$`);
const smallWords = new RegExp(raw`^${signs.idLike}(?:, ${signs.idLike})*$`);
const leftOut = new RegExp(`^> *${signs.leftOut}`, 'i');
const leftOutWell = new RegExp(raw`^> ${signs.leftOut} \S`);

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
	return lines.every((line) => quote.test(line) && !leftOut.test(line)) ? 'stem' : 'unknown';
}

function areFields(lines: readonly string[]): boolean {
	let place = 0;
	return lines.every((line) => {
		const [, name = '', value = ''] = /^([A-Z][a-z]+): (\S.*)$/.exec(line) ?? [];
		const next = questionFields.findIndex((field) => field.name === name);
		const isInOrder = next >= place;
		place = next;
		const form = questionFields[next]?.value;
		if (form === 'citations') return isInOrder && citations.test(value);
		return isInOrder && ((form !== 'word' && form !== 'voices') || smallWords.test(value));
	});
}

function isList(lines: readonly string[]): boolean {
	const [first = ''] = lines;
	if (option.test(first))
		return isListOf(lines, (line) => (option.test(line) ? '  ' : undefined), braces);
	let number = 0;
	if (numbered.test(first)) {
		const indentOf = (line: string) => {
			const written = numbered.exec(line)?.[1];
			if (written === undefined || written !== String(++number)) return undefined;
			return ' '.repeat(written.length + 2);
		};
		return isListOf(lines, indentOf, braces);
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
		if (!leftOut.test(quoted)) return true;
		return leftOutWell.test(quoted) && (before === `${indent}>` || indentOf(before) !== undefined);
	});
}
