import { isBounded } from '../syntax/limits.ts';
import { hasConflicts } from '../markdown/conflicts.ts';
import type { Span } from '../markdown/lines.ts';
import { textFile } from '../markdown/lines.ts';
import { partsOf } from './parts.ts';

/**
 * A lesson's Markdown file in its one canonical form: `name` tells a quiz file from the others. Nothing that is read from
 * it changes; comments, and the lines into which an author broke the prose, stay. Questions with an error stay as they are
 * but for blanks at lines' ends, as does a file that is too much to be read, or in which Git left its marks. Formatting twice
 * gives the same as once.
 */
export function format(name: string, text: string): string {
	if (!isBounded(text)) return text;
	const file = textFile(name, text);
	if (hasConflicts(file)) return text;
	const parts = Array.from(partsOf(file), ({ lines }) => lines.join('\n'));
	return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** Where a file differs from its canonical form: offsets without byte order mark, and what stands there in that form. */
export interface Difference extends Span {
	readonly text: string;
}

/**
 * The differences of a file from its canonical form, one for each question (or its front matter, or its prose): made
 * together they are `format`, but for a byte order mark. Line ends other than `\n` are one difference, which is the whole file.
 * Looks for no more than `most`.
 */
export function differences(name: string, written: string, most = Infinity): Difference[] {
	if (!isBounded(written)) return [];
	const file = textFile(name, written);
	const { text } = file;
	if (hasConflicts(file)) return [];
	if (/\r/.test(text)) return [{ start: 0, end: text.length, text: format(name, text) }];
	const found: Difference[] = [];
	let end = 0;
	let gap = '';
	for (const part of partsOf(file)) {
		if (found.length >= most) return found;
		const canonical = gap + part.lines.join('\n');
		add(found, text, { start: end, end: part.end, text: canonical });
		end = part.end;
		gap = '\n\n';
	}
	add(found, text, { start: end, end: text.length, text: end === 0 ? '' : '\n' });
	return found;
}

/** Adds a difference, cut down to the lines that differ; one between two parts belongs to the latter. */
function add(found: Difference[], whole: string, { start, end, text }: Difference): void {
	const before = whole.slice(start, end);
	if (before === text) return;
	let head = 0;
	while (head < before.length && head < text.length && before[head] === text[head]) head++;
	let tail = 0;
	const most = Math.min(before.length, text.length) - head;
	while (tail < most && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
	found.push({ start: start + head, end: end - tail, text: text.slice(head, text.length - tail) });
}
