import type { Line } from '../../markdown/lines.ts';
import { alert, alertNames, type AlertName } from '../../syntax/signs.ts';
import { interrupts, type ScannedLine } from './scan.ts';
import type { Piece } from './pieces.ts';

/** A hint or an explanation: its lines without the quote's marks. */
export interface AlertLines {
	readonly name: AlertName;
	readonly line: Line;
	readonly pieces: readonly Piece[];
}

const opening = new RegExp(String.raw`^( {0,3}>[ \t]?[ \t]{0,3})${alert}[ \t]*`, 'i');

/** The alert that begins in this line, if one does. */
function opened(line: Line): { name: AlertLines['name']; piece: Piece } | undefined {
	const match = opening.exec(line.text);
	if (!match) return undefined;
	const name = alertNames.find((each) => match[0].toUpperCase().includes(`!${each}`)) ?? 'NOTE';
	const text = line.text.slice(match[0].length);
	return { name, piece: { text, start: line.start + match[0].length, line } };
}

/**
 * The alert that begins in line `i`, and the number of lines it takes: quoted ones up to the next alert, and those that go
 * on with its paragraph without a mark. `isField` tells lines that can't go on with one.
 */
export function alertAt(
	lines: readonly ScannedLine[],
	i: number,
	isField: (line: Line) => boolean,
): { alert: AlertLines; length: number } | undefined {
	const line = lines[i];
	const first = line && !line.inside ? opened(line) : undefined;
	if (!line || !first) return undefined;
	const pieces = [first.piece];
	let isText = first.piece.text.trim() !== '';
	let next = i + 1;
	for (; next < lines.length; next++) {
		const more = lines[next];
		if (!more || opened(more)) break;
		const mark = /^ {0,3}>[ \t]?/.exec(more.text)?.[0];
		const isLazy = isText && more.text.trim() !== '' && !interrupts(more.text) && !isField(more);
		if (mark === undefined && !isLazy) break;
		const cut = mark?.length ?? 0;
		pieces.push({ text: more.text.slice(cut), start: more.start + cut, line: more });
		isText = pieces.at(-1)?.text.trim() !== '';
	}
	return { alert: { name: first.name, line, pieces }, length: next - i };
}
