import type { Inline } from '#lib/base/rich.ts';
import { textFile } from '../../markdown/lines.ts';
import { readFields } from '../../syntax/fields.ts';
import { fieldNames } from '../../syntax/description.ts';
import {
	asReference,
	escapeBraces,
	escapeClosing,
	escapeStart,
	escapeWords,
	isLetter,
} from './escape.ts';
import { tokensOf, type Token } from './tokens.ts';
import { tidy } from './tidy.ts';

/** How a line is read: as a paragraph's, or behind the marks of a heading, where nothing else can begin. */
export type LineUse = 'paragraph' | 'heading';

/** Inlines as lines, one more for each hard break. Braces at their ends are text. */
export function writeLines(inlines: readonly Inline[], use: LineUse = 'paragraph'): string[] {
	const pieces = tokensOf(tidy(inlines));
	const ends = pieces.flatMap(({ type }, at) => (type === 'break' ? [at] : []));
	const starts = [0, ...ends.map((at) => at + 1)];
	return starts.map((start, i) => {
		const line = writeLine(pieces.slice(start, (ends[i] ?? pieces.length) + 1));
		const started = use === 'paragraph' ? escapeStart(line, isFieldStart) : escapeClosing(line);
		const written = escapeBraces(started);
		return i < ends.length ? `${written}\\` : written;
	});
}

/** Inlines on one line: a hard break becomes a blank. */
export function writeOneLine(inlines: readonly Inline[], use?: LineUse): string {
	const whole = inlines.map((inline) => withoutBreaks(inline));
	return writeLines(whole, use).join(' ');
}

function withoutBreaks(inline: Inline): Inline {
	if (typeof inline === 'string') return inline;
	if (inline.type === 'break') return ' ';
	if (!('children' in inline)) return inline;
	return { ...inline, children: inline.children.map(withoutBreaks) };
}

/** True for a line that would be read as a question's field. */
const isFieldStart = (line: string) =>
	readFields(textFile('', line), { start: 0, end: line.length }, fieldNames) !== undefined;

function writeLine(pieces: readonly Token[]): string {
	let line = '';
	for (const [at, piece] of pieces.entries()) {
		if (piece.type === 'break') continue;
		if (piece.type !== 'text') line += piece.text;
		else line += writeText(piece, line, pieces, at);
	}
	return line;
}

function writeText(
	{ value, inLabel }: Extract<Token, { type: 'text' }>,
	line: string,
	pieces: readonly Token[],
	at: number,
): string {
	const before = pieces[at - 1];
	const characters = [...value];
	const first = needsReference(pieces, at, -1, value) ? asReference(characters.shift() ?? '') : '';
	const isLast = characters.length > 0 && needsReference(pieces, at, 1, value);
	const last = isLast ? asReference(characters.pop() ?? '') : '';
	const words = escapeWords(characters.join(''), {
		before: line + first,
		after: last === '' ? startOf(pieces[at + 1]) : '&',
		inLabel,
		afterReference: first === '' && before?.type === 'raw' && before.isReference === true,
	});
	return first + words + last;
}

function startOf(piece: Token | undefined): string {
	if (piece === undefined) return '';
	if (piece.type === 'break') return '\\';
	return (piece.type === 'text' ? piece.value : piece.text).charAt(0);
}

/**
 * True where a text's outermost character must not stand as it is beside a mark of emphasis: a blank inside of it, or
 * outside a letter that keeps the mark from opening or closing (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
 */
function needsReference(
	pieces: readonly Token[],
	at: number,
	side: 1 | -1,
	value: string,
): boolean {
	const mark = pieces[at + side];
	if (mark?.type !== 'mark') return false;
	const character = side < 0 ? value.charAt(0) : value.charAt(value.length - 1);
	const isInside = mark.opens === side < 0;
	if (isInside) return /\s/.test(character);
	if (!isLetter(character)) return false;
	const beyond = pieces[at + 2 * side];
	if (mark.text.startsWith('_')) return true;
	if (beyond?.type !== 'text') return true;
	const inner = side > 0 ? beyond.value.charAt(0) : beyond.value.charAt(beyond.value.length - 1);
	return (
		!isLetter(inner) ||
		(isOne(beyond.value) && needsReference(pieces, at + 2 * side, side, beyond.value))
	);
}

const isOne = (text: string) => [...text].length === 1;
