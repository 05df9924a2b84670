import type { Fix, Range } from '#lib/base/finding.ts';
import type { Edit, Span, TextFile } from './markdown/lines.ts';
import { textFile } from './markdown/lines.ts';

/**
 * A file's text with some fixes made. Edits of one fix belong together: a fix that touches what an earlier one in the list has
 * changed is left out whole, so read again and go on with what is found then. Ranges outside the text end at its ends.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const file = textFile('', text);
	const made: Edit[] = [];
	const changed = changesIn(file.text);
	for (const fix of fixes) {
		const edits = fix.edits.map(({ range, text: put }) => ({ ...spanOf(file, range), text: put }));
		if (edits.some(changed.touch)) continue;
		for (const edit of edits) {
			changed.add(edit);
			made.push(edit);
		}
	}
	// A byte order mark is no part of a file's text, and stays where it is.
	const mark = text.slice(0, text.length - file.text.length);
	return mark + edited(file.text, made);
}

/**
 * What was changed in a text: two stretches touch where they share a character, begin at one place, or one of them holds the place
 * where the other puts something in.
 */
function changesIn(text: string) {
	const covered = new Uint8Array(text.length + 1);
	const begun = new Uint8Array(text.length + 1);
	const holds = (marks: Uint8Array, from: number, to: number) =>
		marks.subarray(from, to).includes(1);
	return {
		touch({ start, end }: Span): boolean {
			if (begun[start] === 1) return true;
			if (start === end) return covered[start - 1] === 1 && covered[start] === 1;
			return holds(covered, start, end) || holds(begun, start, end);
		},
		add({ start, end }: Span): void {
			begun[start] = 1;
			covered.fill(1, start, end);
		},
	};
}

function edited(text: string, edits: readonly Edit[]): string {
	const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
	let done = 0;
	let result = '';
	for (const { start, end, text: put } of inOrder) {
		result += text.slice(done, start) + put;
		done = Math.max(done, end);
	}
	return result + text.slice(done);
}

function spanOf(file: TextFile, { line, column, endLine, endColumn }: Range) {
	const start = offsetOf(file, line, column);
	return { start, end: Math.max(start, offsetOf(file, endLine, endColumn)) };
}

function offsetOf({ text, lines }: TextFile, number: number, column: number): number {
	const line = lines[number - 1];
	if (!line) return number < 1 ? 0 : text.length;
	return Math.max(line.start, Math.min(line.start + column - 1, text.length));
}
