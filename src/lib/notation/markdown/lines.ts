import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding, Fix, Range, Severity } from '#lib/base/finding.ts';

/** One line of a file: offsets in UTF-16 units, `end` before its line ending, `number` from 1. */
export interface Line {
	readonly number: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A file's text with its lines: what findings are placed in. `name` is the path inside the lesson's folder. */
export interface TextFile {
	readonly name: string;
	readonly text: string;
	readonly lines: readonly Line[];
	/** Stretches in which two versions stood: what is read there is the first of them alone. */
	readonly conflicts?: readonly Span[] | undefined;
}

/** Divides a text into lines (`\n`, `\r\n` and a lone `\r` end one); a byte order mark is not part of the text. */
export function textFile(name: string, written: string): TextFile {
	const text = written.replace(/^\uFEFF+/, '');
	const lines: Line[] = [];
	let start = 0;
	for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
		lines.push(lineAt(text, lines.length + 1, start, ending.index));
		start = ending.index + ending[0].length;
	}
	lines.push(lineAt(text, lines.length + 1, start, text.length));
	return { name, text, lines };
}

function lineAt(text: string, number: number, start: number, end: number): Line {
	return { number, start, end, text: text.slice(start, end) };
}

/** The line in which an offset lies; a line ending belongs to the line that it ends. */
export function lineOf(file: TextFile, offset: number): Line {
	let low = 0;
	let high = file.lines.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((file.lines[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return file.lines[low] ?? { number: 1, start: 0, end: 0, text: '' };
}

/** The lines that a span touches, first to last. */
export function linesIn(file: TextFile, span: Span): Line[] {
	const first = lineOf(file, span.start).number;
	const last = lineOf(file, Math.max(span.start, span.end - 1)).number;
	return file.lines.slice(first - 1, last);
}

/** Offsets as lines and columns, from 1. */
export function rangeOf(file: TextFile, span: Span): Range {
	const first = lineOf(file, span.start);
	const last = lineOf(file, span.end);
	return {
		line: first.number,
		column: span.start - first.start + 1,
		endLine: last.number,
		endColumn: span.end - last.start + 1,
	};
}

/** A line without the blanks around it. */
export function contentOf(line: Line): Span {
	const end = line.start + line.text.trimEnd().length;
	// A line of blanks alone: Markdown takes only some of them for blank.
	if (end === line.start) return { start: line.start, end };
	return { start: end - line.text.trim().length, end };
}

/** Edits by offset, as they are written in a fix. */
export interface Edit extends Span {
	readonly text: string;
}

/** A fix from edits by offset. */
export function fixOf(file: TextFile, title: string, edits: readonly Edit[]): Fix {
	return {
		title,
		edits: edits.map((edit) => ({ range: rangeOf(file, edit), text: edit.text })),
	};
}

/** A finding at a span of a file. */
export function finding(
	file: TextFile,
	severity: Severity,
	name: FindingName,
	span: Span,
	message: string,
	fix?: Fix,
): Finding {
	const place = { file: file.name, ...rangeOf(file, span) };
	return fix ? { ...place, severity, name, message, fix } : { ...place, severity, name, message };
}

/** Findings moved to where the whole stands that they are about: a heading, an option, a directive. */
export function standingAt(file: TextFile, span: Span, findings: readonly Finding[]): Finding[] {
	return findings.map((finding) => ({ ...finding, ...rangeOf(file, span) }));
}

/** An error at a span of a file. */
export function error(
	file: TextFile,
	name: FindingName,
	span: Span,
	message: string,
	fix?: Fix,
): Finding {
	return finding(file, 'error', name, span, message, fix);
}

/** A warning at a span of a file. */
export function warning(
	file: TextFile,
	name: FindingName,
	span: Span,
	message: string,
	fix?: Fix,
): Finding {
	return finding(file, 'warning', name, span, message, fix);
}
