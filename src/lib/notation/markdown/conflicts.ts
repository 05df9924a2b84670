import { textFile, type Line, type Span, type TextFile } from './lines.ts';

/** What Git leaves in a file where two people changed the same lines. */
export interface Conflict extends Span {
	/** Its first mark: where it is told. */
	readonly mark: Span;
}

const mark = /^(?:<{7}|>{7}|\|{7})(?: |$)/;
const divides = /^={7}$/;

/** Whether Git left its marks in a text: such a file is not written anew. */
export const hasConflicts = ({ lines }: TextFile): boolean =>
	lines.some(({ text }) => mark.test(text));

/** A file in which conflicts are blanks but for the first of the two versions: every offset stays as it is. */
export function withoutConflicts(file: TextFile): {
	readonly file: TextFile;
	readonly conflicts: readonly Conflict[];
} {
	const { conflicts, hidden } = hiddenIn(file.lines);
	if (conflicts.length === 0) return { file, conflicts };
	const pieces: string[] = [];
	let done = 0;
	for (const { start, end } of hidden) {
		pieces.push(file.text.slice(done, start), ' '.repeat(end - start));
		done = end;
	}
	const text = pieces.join('') + file.text.slice(done);
	return { file: { ...textFile(file.name, text), conflicts }, conflicts };
}

function hiddenIn(lines: readonly Line[]): {
	readonly conflicts: readonly Conflict[];
	readonly hidden: readonly Line[];
} {
	const conflicts: Conflict[] = [];
	const hidden: Line[] = [];
	if (!lines.some(({ text }) => mark.test(text))) return { conflicts, hidden };
	for (let i = 0; i < lines.length; i++) {
		const first = lines[i];
		if (!first || !mark.test(first.text)) continue;
		const close = first.text.startsWith('<') ? closeOf(lines, i) : undefined;
		const last = close === undefined ? first : (lines[close] ?? first);
		const taken = close === undefined ? leftOver(lines, i) : theirs(lines.slice(i, close + 1));
		const start = Math.min(...taken.map((line) => line.start));
		conflicts.push({ start, end: last.end, mark: { start: first.start, end: first.end } });
		hidden.push(...taken);
		if (close !== undefined) i = close;
	}
	return { conflicts, hidden };
}

/** The line that closes the conflict which line `i` opens, before another one opens. */
function closeOf(lines: readonly Line[], i: number): number | undefined {
	for (let at = i + 1; at < lines.length; at++) {
		const text = lines[at]?.text ?? '';
		if (/^>{7}(?: |$)/.test(text)) return at;
		if (/^<{7}(?: |$)/.test(text)) return undefined;
	}
	return undefined;
}

/** The marks, and the second version with what both came from. */
function theirs(lines: readonly Line[]): Line[] {
	const other = lines.findIndex(({ text }) => /^\|{7}(?: |$)/.test(text) || divides.test(text));
	return lines.filter(
		(_, at) => at === 0 || at === lines.length - 1 || (other >= 0 && at >= other),
	);
}

/** Lines above a closing mark in which the dividing one is looked for. */
const near = 500;

/** A mark alone; with one that closes goes the dividing one above it. */
function leftOver(lines: readonly Line[], i: number): Line[] {
	const here = lines.slice(i, i + 1);
	if (!here[0]?.text.startsWith('>')) return here;
	for (let at = i - 1; at >= Math.max(0, i - near); at--) {
		const line = lines[at];
		if (!line || mark.test(line.text)) break;
		if (divides.test(line.text)) return [line, ...here];
	}
	return here;
}
