import type { Fix, Range } from '#lib/base/finding.ts';
import type { Edit, TextFile } from './markdown/lines.ts';
import { textFile } from './markdown/lines.ts';

/**
 * A file's text with some fixes made. Edits of one fix belong together: a fix that touches what an earlier one in the list has
 * changed is left out whole, so read again and go on with what is found then. Ranges outside the text end at its ends.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const file = textFile('', text);
	const made: Edit[] = [];
	for (const fix of fixes) {
		const edits = fix.edits.map(({ range, text: put }) => ({ ...spanOf(file, range), text: put }));
		if (!edits.some((edit) => made.some((other) => touch(edit, other)))) made.push(...edits);
	}
	// A byte order mark is no part of a file's text, and stays where it is.
	const mark = text.slice(0, text.length - file.text.length);
	return mark + edited(file.text, made);
}

/** Two stretches touch where they share a character or begin at one place. */
const touch = (a: Edit, b: Edit): boolean =>
	(a.start < b.end && b.start < a.end) || a.start === b.start;

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
