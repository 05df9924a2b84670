import type { Fix, Range } from '#lib/base/finding.ts';

/** A stretch of a text (offsets in UTF-16 units) and what comes in its place. */
export interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** Turns lines and columns into offsets of a text whose lines end in `\n`; what lies outside is drawn to its edge. */
export function offsetsIn(text: string): (range: Range) => { from: number; to: number } {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	const offset = (line: number, column: number) => {
		const start = starts[line - 1];
		if (start === undefined) return text.length;
		const end = (starts[line] ?? text.length + 1) - 1;
		return Math.min(Math.max(start, start + column - 1), end);
	};
	return ({ line, column, endLine, endColumn }) => {
		const from = offset(line, column);
		return { from, to: Math.max(from, offset(endLine, endColumn)) };
	};
}

/** The changes of a fix, in the order of the text. */
export function changesOf(fix: Fix, text: string): Change[] {
	const offsets = offsetsIn(text);
	return fix.edits
		.map(({ range, text: insert }) => ({
			...offsets(range),
			insert: insert.replace(/\r\n?/g, '\n'),
		}))
		.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A text after changes that stand in order; one that overlaps an earlier one is left out. */
export function changed(text: string, changes: readonly Change[]): string {
	let at = 0;
	let made = '';
	for (const { from, to, insert } of changes) {
		if (from < at) continue;
		made += text.slice(at, from) + insert;
		at = to;
	}
	return made + text.slice(at);
}
