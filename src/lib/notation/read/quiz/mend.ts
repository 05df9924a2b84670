import type { Finding } from '#lib/base/finding.ts';
import { readFields, swallowedFields, type Field } from '../../syntax/fields.ts';
import { type Span, type TextFile, contentOf, error, fixOf } from '../../markdown/lines.ts';
import { leftOut } from '../../syntax/signs.ts';
import { alertAt, type AlertLines } from './alert-lines.ts';
import { haveBoxes, mendBox } from './boxes.ts';
import type { Chunk } from './chunks.ts';
import { fieldNames } from '../../syntax/description.ts';
import { emptyPiece, pieceOf, type Piece } from './pieces.ts';
import { interrupts, type ScannedLine } from './scan.ts';
import * as messages from '#lib/words/notation/quiz.ts';

/** A question's lines sorted: what goes to the Markdown parser (slips mended), hints and explanations, fields; and the slips. */
export interface SortedLines {
	readonly pieces: readonly Piece[];
	readonly alerts: readonly AlertLines[];
	readonly fields: readonly Field[];
	readonly findings: readonly Finding[];
}

const exactField = new RegExp(
	String.raw`^[ \t]{0,4}(?:${fieldNames.join('|')})[ \t]*:(?:\s|$)`,
	'i',
);

/** True for a line that begins with a field's name, spelled right, and a colon. */
const isFieldLine = (text: string): boolean => exactField.test(text);

/** Reads a question by lines, so that each slip is found once and hides nothing behind it. */
export function mend(file: TextFile, chunk: Chunk): SortedLines {
	const pieces: Piece[] = [headingPiece(chunk)];
	const alerts: AlertLines[] = [];
	const fields: Field[] = [];
	const findings: Finding[] = [];
	const { lines } = chunk;
	const boxed = haveBoxes(lines.filter(({ inside }) => !inside));
	/** Whether a paragraph can begin in this line, and whether a list's item could hold it. */
	let fresh = true;
	let inList = false;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		if (line.inside || line.text.trim() === '') {
			pieces.push(pieceOf(line));
			fresh = true;
			continue;
		}
		const alert = alertAt(lines, i, ({ text }) => isFieldLine(text));
		if (alert) {
			alerts.push(alert.alert);
			pieces.push(emptyPiece(line));
			i += alert.length - 1;
			fresh = false;
			continue;
		}
		const hung = reindentQuote(file, lines, i);
		if (hung) {
			findings.push(hung.finding);
			pieces.push(...hung.pieces.flatMap(leftOutApart));
			i += hung.pieces.length - 1;
			continue;
		}
		const holds = inList && /^([ \t]{2}|\t)/.test(line.text);
		const swallowed = (!fresh || holds) && isFieldLine(line.text);
		// Measured where fields may begin alone: from every line of a long paragraph it would take the square of its time.
		const mayBe = swallowed || (fresh && !holds);
		const length = mayBe ? paragraphLength(lines, i) : 1;
		const span = spanOfLines(lines, i, length);
		const read = mayBe ? readFields(file, span, fieldNames) : undefined;
		if (read) {
			if (swallowed) findings.push(...swallowedAt(file, line));
			fields.push(...read.fields.map((field) => pointMeant(field)));
			findings.push(...read.findings, ...read.fields.flatMap((field) => noWeight(file, field)));
			pieces.push(emptyPiece(line));
			i += length - 1;
			fresh = true;
			continue;
		}
		const isItem = /^[ \t]*([-*+]|\d{1,9}[.)])([ \t\u00A0]|\[)/.test(line.text);
		if (isItem) inList = true;
		else if (fresh && !/^[ \t]/.test(line.text)) inList = false;
		const mended = mendBox(file, line, boxed);
		if (mended) findings.push(mended.finding);
		pieces.push(...leftOutApart(mended?.piece ?? pieceOf(line)));
		fresh = interrupts(line.text) && /^ {0,3}(#|[-*_=]{2,}\s*$)/.test(line.text);
	}
	return { pieces, alerts, fields, findings };
}

/** Any heading with an id is read as one of level 2, whatever its level. */
function headingPiece({ heading }: Chunk): Piece {
	const text = heading.text.replace(/^ {0,3}#{1,6}(?=\s|$)/, '');
	const words = text === heading.text ? heading.text.replace(/^ {0,3}#*/, '') : text;
	const cut = heading.text.length - words.length;
	return { text: `## ${words}`, start: heading.start + cut - 3, line: heading };
}

/** Lines up to the end of the paragraph that begins in line `i`. */
function paragraphLength(lines: readonly ScannedLine[], i: number): number {
	let length = 1;
	for (; i + length < lines.length; length++) {
		const line = lines[i + length];
		if (!line || line.inside || line.text.trim() === '' || interrupts(line.text)) break;
	}
	return length;
}

function spanOfLines(lines: readonly ScannedLine[], i: number, length: number): Span {
	return { start: lines[i]?.start ?? 0, end: lines[i + length - 1]?.end ?? 0 };
}

function swallowedAt(file: TextFile, line: ScannedLine): Finding[] {
	const above = file.lines[line.number - 2];
	const start = above ? above.start : line.start;
	const [found] = swallowedFields(file, { start, end: contentOf(line).end }, fieldNames);
	return found ? [found] : [];
}

/** A sentence is no weight: `Points: They quarrelled over power [P3]` is a point. */
const isSentence = ({ name, value }: Field): boolean =>
	name === 'Points' && /^\p{L}/u.test(value) && value.split(/\s+/, 3).length === 3;

const pointMeant = (field: Field): Field =>
	isSentence(field) ? { ...field, name: 'Point' } : field;

function noWeight(file: TextFile, field: Field): Finding[] {
	if (!isSentence(field)) return [];
	const { start } = field.span;
	const name = { start, end: start + 'Points'.length, text: 'Point' };
	const fix = fixOf(file, messages.fixPoint, [name]);
	return [error(file, 'unknown-field', field.span, messages.noWeight, fix)];
}

const leftOutLine = new RegExp(String.raw`^(\s*>)\s*${leftOut}`, 'i');

/** A line of a quote that begins `Left out:` begins a paragraph. */
function leftOutApart(piece: Piece): Piece[] {
	const mark = leftOutLine.exec(piece.text)?.[1];
	return mark === undefined ? [piece] : [{ ...piece, text: mark }, piece];
}

const quoted = /^>(?!\s*\[!)/;

/**
 * A quote at the margin, right below an item that is itself indented: it would end the whole list and make others of the items below.
 * It is read as that item's; undefined where line `i` begins none.
 */
function reindentQuote(
	file: TextFile,
	lines: readonly ScannedLine[],
	i: number,
): { readonly pieces: readonly Piece[]; readonly finding: Finding } | undefined {
	const first = lines[i];
	const width = /^[ ]{2,}(?:[-*+]|\d{1,9}[.)]) /.exec(lines[i - 1]?.text ?? '')?.[0].length;
	if (!first || width === undefined || !quoted.test(first.text)) return undefined;
	const rest = lines.slice(i, i + longest);
	const end = rest.findIndex(({ text, inside }) => inside || !quoted.test(text));
	const quote = end < 0 ? rest : rest.slice(0, end);
	const indent = ' '.repeat(width);
	const pieces = quote.map((line) => {
		return { text: indent + line.text, start: line.start - width, line };
	});
	const edits = quote.map(({ start }) => ({ start, end: start, text: indent }));
	const fix = fixOf(file, messages.fixIndentToItem, edits);
	const message = messages.quoteOfNoItem;
	return { pieces, finding: error(file, 'detached-feedback', contentOf(first), message, fix) };
}

/** Lines of one quote; what is longer is no feedback. */
const longest = 50;
