import type { Fix, Range } from './finding.ts';

/** A stretch of a text (offsets in UTF-16 units) and what comes in its place. */
export interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * Turns lines and columns into offsets of a text: lines end in `\n`, `\r\n` or a lone `\r`, and a byte order mark is part of
 * none. What lies outside is drawn to the edge.
 */
export function offsetsIn(text: string): (range: Range) => { from: number; to: number } {
	const first = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
	const lines: { start: number; end: number }[] = [];
	let start = first;
	for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
		lines.push({ start, end: ending.index });
		start = ending.index + ending[0].length;
	}
	lines.push({ start, end: text.length });
	const offset = (number: number, column: number) => {
		const line = lines[number - 1];
		if (!line) return number < 1 ? first : text.length;
		return Math.min(Math.max(line.start, line.start + column - 1), line.end);
	};
	return ({ line, column, endLine, endColumn }) => {
		const from = offset(line, column);
		return { from, to: Math.max(from, offset(endLine, endColumn)) };
	};
}

/**
 * A file's text with some fixes made: the one way in which they are, in the editor and by the command. Edits of one fix belong
 * together: a fix that touches what an earlier one in the list has changed is left out whole, so read again and go on with what
 * is found then. What is put in has the line ends of the text.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const offsets = offsetsIn(text);
	const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const made: Change[] = [];
	const taken = takenIn(text);
	for (const fix of fixes) {
		const changes = fix.edits.map(({ range, text: put }) => {
			return { ...offsets(range), insert: put.replace(/\r\n|\n|\r/g, ending) };
		});
		if (changes.some(taken.touch)) continue;
		for (const change of changes) {
			taken.add(change);
			made.push(change);
		}
	}
	return changed(text, made);
}

/**
 * What was changed in a text: two stretches touch where they share a character, begin at one place, or one of them holds the place
 * where the other puts something in.
 */
function takenIn(text: string) {
	const covered = new Uint8Array(text.length + 1);
	const begun = new Uint8Array(text.length + 1);
	const holds = (marks: Uint8Array, from: number, to: number) =>
		marks.subarray(from, to).includes(1);
	return {
		touch({ from, to }: Change): boolean {
			if (begun[from] === 1) return true;
			if (from === to) return covered[from - 1] === 1 && covered[from] === 1;
			return holds(covered, from, to) || holds(begun, from, to);
		},
		add({ from, to }: Change): void {
			begun[from] = 1;
			covered.fill(1, from, to);
		},
	};
}

/** A text after changes; none of them overlaps another. */
export function changed(text: string, changes: readonly Change[]): string {
	const inOrder = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
	let done = 0;
	let result = '';
	for (const { from, to, insert } of inOrder) {
		result += text.slice(done, from) + insert;
		done = Math.max(done, to);
	}
	return result + text.slice(done);
}
