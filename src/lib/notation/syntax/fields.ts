import type { Finding } from '#lib/base/finding.ts';
import { editDistance, meantBy } from '#lib/base/nearest.ts';
import * as messages from '#lib/words/notation/fields.ts';
import type { Line, Span, TextFile } from '../markdown/lines.ts';
import { fixInstead } from '../markdown/instead.ts';
import { contentOf, error, fixOf, linesIn } from '../markdown/lines.ts';

/** One field: its canonical name, its value as the file has it (lines joined by a blank), and its first line. */
export interface Field {
	readonly name: string;
	readonly value: string;
	/** The field's line: where its findings stand. */
	readonly span: Span;
	/** From the value's first character to its last, over all its lines; empty at the line's end where there is none. */
	readonly valueSpan: Span;
}

/** A paragraph of fields. */
export interface Fields {
	readonly fields: readonly Field[];
	readonly findings: readonly Finding[];
}

/** A slip in a field's name: this many edits and it is still taken for one. */
const slip = 2;

/**
 * Reads a paragraph as fields, or gives undefined where it is prose: its first line must begin with one of `names`, in any
 * case or at most two edits off, and a colon. Lines without `Word:` continue the value above. An unknown name is `unknown-field`.
 */
export function readFields(
	file: TextFile,
	paragraph: Span,
	names: readonly string[],
): Fields | undefined {
	const lines = linesIn(file, paragraph);
	if (!lines[0] || !beginsFields(lines[0], names)) return undefined;
	const fields: Field[] = [];
	const findings: Finding[] = [];
	let open: 'field' | 'unknown' = 'unknown';
	let more: Line[] = [];
	const close = () => {
		const last = more.length > 0 ? fields.pop() : undefined;
		if (last) fields.push(continued(last, more));
		more = [];
	};
	for (const line of lines) {
		const slipped = slippedHead(line, names);
		const head = slipped ?? headOf(line);
		const name = head && knownName(head.word, names);
		if (slipped?.instead) findings.push(noColon(file, line, slipped.word, slipped.instead));
		if (head && name === undefined && isSource(head, names)) {
			close();
			findings.push(unknownField(file, line, head.word, ['Source'], 'Source'));
			fields.push(fieldOf('Source', head, line));
			open = 'field';
		} else if (head && name !== undefined) {
			close();
			fields.push(fieldOf(name, head, line));
			open = 'field';
		} else if (head && (head.spaced || line === lines[0])) {
			close();
			findings.push(unknownField(file, line, head.word, names));
			open = 'unknown';
		} else if (open === 'field') more.push(line);
	}
	close();
	return { fields, findings };
}

interface Head {
	readonly word: string;
	/** Just behind the colon. */
	readonly after: number;
	/** A blank or the line's end follows the colon: `http://` does not begin a field. */
	readonly spaced: boolean;
	/** What stands in the place of its colon. */
	readonly instead?: Span;
}

function headOf(line: Line): Head | undefined {
	const match = /^\s*(\p{L}[\p{L}\p{N}_-]*)[ \t]*:(\s|$)?/u.exec(line.text);
	if (!match?.[1]) return undefined;
	const after = line.start + match[0].trimEnd().length;
	return { word: match[1], after, spaced: match[2] !== undefined };
}

/** A field's name as it is written in the guide, with another sign than a colon behind it; or another word before paragraphs alone. */
function slippedHead(line: Line, names: readonly string[]): Head | undefined {
	const match = /^(\s*(\p{Lu}\p{L}*))([ \t]*[：=][ \t]*)(?=\S)/u.exec(line.text);
	const [whole = '', before = '', word = '', sign = ''] = match ?? [];
	if (!match || !names.includes(word)) return undefined;
	const at = line.start + before.length;
	return {
		word,
		after: line.start + whole.length,
		spaced: true,
		instead: { start: at, end: at + sign.length },
	};
}

const sourceWords =
	/^(?:sources|quellen?|fuentes?|fontes?|bron(?:nen)?|källor|källa|kilde|kaynak|źródło|источники?|джерело|булак|булагы)$/iu;

/** What other languages call the source: `Quelle: P1`. */
const isSource = ({ word }: Head, names: readonly string[]): boolean =>
	names.includes('Source') && sourceWords.test(word);

function knownName(word: string, names: readonly string[]): string | undefined {
	return names.find((name) => name.toLowerCase() === word.toLowerCase());
}

function beginsFields(line: Line, names: readonly string[]): boolean {
	if (slippedHead(line, names)) return true;
	const head = headOf(line);
	if (!head) return false;
	if (isSource(head, names)) return true;
	if (knownName(head.word, names) !== undefined) return true;
	const word = head.word.toLowerCase();
	return names.some((name) => {
		const edits = editDistance(word, name.toLowerCase(), slip);
		return edits <= slip && edits < name.length;
	});
}

function fieldOf(name: string, head: Head, line: Line): Field {
	const span = contentOf(line);
	const behind = line.text.slice(head.after - line.start);
	const start = head.after + (behind.length - behind.trimStart().length);
	const valueSpan = { start: Math.min(start, span.end), end: Math.max(span.end, head.after) };
	return { name, value: behind.trim(), span, valueSpan };
}

/** A field whose value goes on over more lines, of which there is one at least. */
function continued(field: Field, lines: readonly Line[]): Field {
	const words = [field.value, ...lines.map(({ text }) => text.trim())];
	const value = words.filter((text) => text !== '').join(' ');
	const last = lines.at(-1);
	const first = lines.find(({ text }) => text.trim() !== '') ?? last;
	const start = field.value !== '' || !first ? field.valueSpan.start : contentOf(first).start;
	return { ...field, value, valueSpan: { start, end: last ? contentOf(last).end : start } };
}

function noColon(file: TextFile, line: Line, word: string, instead: Span): Finding {
	const message = messages.noColon(word);
	const fix = fixOf(file, messages.fixColon(word), [{ ...instead, text: ': ' }]);
	return error(file, 'unknown-field', contentOf(line), message, fix);
}

function unknownField(
	file: TextFile,
	line: Line,
	word: string,
	names: readonly string[],
	sure?: string,
): Finding {
	const meant = sure
		? { hint: messages.didYouMean(sure), instead: { word, put: sure } }
		: meantBy(word, names);
	const hint = meant.hint || messages.listed(names.join(', '));
	const message = messages.unknown(word, hint);
	const head = { start: line.start, end: line.start + line.text.indexOf(':') };
	const fix = fixInstead(file, head, meant.instead);
	return error(file, 'unknown-field', contentOf(line), message, fix);
}

/**
 * The fields that got stuck to the text above them: lines of a prose paragraph (all but its first) that begin with one of
 * `names` and a colon. Each is a `swallowed-field`, whose fix puts an empty line before it.
 */
export function swallowedFields(
	file: TextFile,
	paragraph: Span,
	names: readonly string[],
): Finding[] {
	return linesIn(file, paragraph)
		.slice(1)
		.filter((line) => {
			const head = headOf(line);
			return head !== undefined && knownName(head.word, names) !== undefined;
		})
		.slice(0, 1)
		.map((line) => {
			const content = contentOf(line);
			const message = messages.swallowed;
			const above = file.lines[line.number - 2]?.text.trim() ?? '';
			const edit = { start: line.start, end: content.start, text: above === '' ? '' : '\n' };
			const fix = fixOf(file, messages.fixApart, [edit]);
			return error(file, 'swallowed-field', content, message, fix);
		});
}

/** Fields by name where each may stand once: a second one is a `bad-value` at its line, and only the first counts. */
export function once(
	file: TextFile,
	fields: readonly Field[],
	repeatable: readonly string[] = [],
): { byName: ReadonlyMap<string, Field>; findings: Finding[] } {
	const byName = new Map<string, Field>();
	const findings: Finding[] = [];
	for (const field of fields) {
		if (!byName.has(field.name)) byName.set(field.name, field);
		else if (!repeatable.includes(field.name)) {
			const message = messages.twice(field.name);
			findings.push(error(file, 'bad-value', field.span, message));
		}
	}
	return { byName, findings };
}
