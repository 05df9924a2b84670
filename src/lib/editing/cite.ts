import type { Change } from '#lib/base/edits.ts';
import { questionFields } from '#lib/notation/index.ts';
import { kindOfFile } from './file-names.ts';

/** The field that says what a question rests on. */
const field = questionFields.find(({ value }) => value === 'citations')?.name ?? '';
const begins = new RegExp(`^${field}:`, 'i');
const ownLine = new RegExp(`^${field}:.*$`, 'im');

/** Where a paragraph was cited: the change, and where the cursor goes on. */
export interface CitationChange {
	readonly change: Change;
	readonly cursor: number;
}

/**
 * Cites a paragraph at a place in a text: on a line of `Source:` it joins the list, in a question below its answer it makes that
 * line, in prose it is a mark behind what was written.
 */
export function cite(file: string, text: string, at: number, paragraph: string): CitationChange {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const stop = text.indexOf('\n', at);
	const end = stop < 0 ? text.length : stop;
	const line = text.slice(start, end);
	if (begins.test(line)) return joined(line, end, paragraph);
	if (kindOfFile(file) !== 'section') return inQuestion(text, at, start, line, paragraph);
	const gap = /[^\s([]$/.test(text.slice(start, at)) ? ' ' : '';
	return inserted(at, `${gap}[${paragraph}]`);
}

/** Behind what the line of sources has already. */
function joined(line: string, end: number, paragraph: string): CitationChange {
	const value = line.slice(line.indexOf(':') + 1).trim();
	if (value.split(/[\s,]+/).includes(paragraph)) return inserted(end, '');
	const blank = /\s$/.test(line) ? '' : ' ';
	return inserted(
		end,
		value === '' ? `${blank}${paragraph}` : `${/,\s*$/.test(value) ? blank : ', '}${paragraph}`,
	);
}

/** The question's own `Source:` line, wherever in the question the cursor is; a new one at its end where there is none. */
function inQuestion(
	text: string,
	at: number,
	start: number,
	line: string,
	paragraph: string,
): CitationChange {
	const heading = text.lastIndexOf('\n## ', Math.max(0, start));
	const from = line.startsWith('## ') ? start : heading + 1;
	const next = text.indexOf('\n## ', at);
	const question = text.slice(from, next < 0 ? text.length : next);
	const source = ownLine.exec(question);
	if (source) return joined(source[0], from + source.index + source[0].length, paragraph);
	if (!question.startsWith('## ')) return inserted(at, paragraph);
	const trimmed = question.trimEnd();
	const fields = /(?:^|\n)[A-Z][a-z]+:[^\n]*$/.test(trimmed) ? '\n' : '\n\n';
	return inserted(from + trimmed.length, `${fields}${field}: ${paragraph}`);
}

const inserted = (at: number, insert: string): CitationChange => ({
	change: { from: at, to: at, insert },
	cursor: at + insert.length,
});
