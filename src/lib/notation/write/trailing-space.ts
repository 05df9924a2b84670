import type { Nodes } from 'mdast';
import type { Line } from '../markdown/lines.ts';
import { nodesIn } from '../read/prose-slips.ts';

/** What must be known of a text before blanks are taken from its lines' ends, by the numbers of lines. */
export interface LineEnds {
	/** Lines of code, which stay as they are. */
	readonly code: ReadonlySet<number>;
	/** Lines that end in a hard break made of blanks. */
	readonly breaks: ReadonlySet<number>;
}

/** Finds code and hard breaks in trees whose positions are the file's. */
export function lineEndsIn(roots: readonly Nodes[]): LineEnds {
	const code = new Set<number>();
	const breaks = new Set<number>();
	for (const node of roots.flatMap(nodesIn)) {
		const first = node.position?.start.line ?? 1;
		const last = node.position?.end.line ?? first;
		if (node.type === 'code') for (let line = first; line <= last; line++) code.add(line);
		// The last line of inline code ends in words or a mark.
		if (node.type === 'inlineCode') for (let line = first; line < last; line++) code.add(line);
		if (node.type === 'break') breaks.add(first);
	}
	return { code, breaks };
}

/** A line without blanks at its end; a hard break made of them becomes a backslash. */
export function withoutTrailing(line: Line, { code, breaks }: LineEnds): string {
	if (code.has(line.number)) return line.text;
	const text = line.text.replace(/[ \t]+$/, '');
	if (text === line.text) return text;
	const isBreak = breaks.has(line.number);
	// A backslash would now stand at the line's end and break it, or braces would not stand there any more.
	if (text.endsWith(isBreak ? '}' : '\\')) return line.text;
	return isBreak ? `${text}\\` : text;
}

/** Lines with at most one empty line in a row outside of code, and none at both ends. */
export function withoutGaps(lines: readonly Line[], ends: LineEnds): string[] {
	const kept = lines.map((line) => ({ text: withoutTrailing(line, ends), number: line.number }));
	const result = kept.filter(
		({ text, number }, i) =>
			text !== '' || ends.code.has(number) || (kept[i - 1]?.text ?? '') !== '',
	);
	return trimmed(result.map(({ text }) => text));
}

/** Without empty lines at both ends. */
export function trimmed(lines: readonly string[]): string[] {
	const first = lines.findIndex((line) => line !== '');
	const last = lines.findLastIndex((line) => line !== '');
	return first < 0 ? [] : lines.slice(first, last + 1);
}
