import type { Field } from '../../syntax/fields.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { lineOf, linesIn } from '../../markdown/lines.ts';
import { interrupts } from '../../read/quiz/scan.ts';
import { inFieldOrder } from '../fields-order.ts';

/** The lines that a field takes, first and last, by number. */
export function linesOfField(file: TextFile, field: Field): [first: number, last: number] {
	const last = lineOf(file, Math.max(field.span.end, field.valueSpan.end));
	return [lineOf(file, field.span.start).number, last.number];
}

/** All fields as one paragraph in canonical order. */
export const fieldLines = (file: TextFile, fields: readonly Field[]): string[] =>
	inFieldOrder(fields, ({ name }) => name).flatMap((field) => oneField(file, field));

function oneField(file: TextFile, field: Field): string[] {
	const { name, value } = field;
	const canonical = values[name]?.(value);
	if (canonical !== undefined) return [`${name}: ${canonical}`];
	const span = { start: field.span.start, end: Math.max(field.span.end, field.valueSpan.end) };
	const [first, ...more] = linesIn(file, span).map(({ text }) => text.trim());
	const lines = [(first ?? '').slice((first ?? '').indexOf(':') + 1).trim()];
	for (const line of more) {
		const before = lines.at(-1) ?? '';
		// At the start of a line it would begin something of its own.
		if (before === '' || interrupts(line)) lines.splice(-1, 1, `${before} ${line}`.trim());
		else lines.push(line);
	}
	return [`${name}: ${lines[0] ?? ''}`, ...lines.slice(1)];
}

const inSmallLetters = (value: string) => value.toLowerCase();
const ids = (value: string) =>
	value
		.split(',')
		.map((id) => id.trim().replace(/^@/, ''))
		.filter((id) => id !== '')
		.join(', ');

/** How values are written that have one form; others stay as their author wrote them. */
const values: Readonly<Record<string, (value: string) => string>> = {
	Source: (value) =>
		value
			.replace(/\s+/g, ' ')
			.replace(/ ?[-–] ?/g, '-')
			.split(/[ ,;]+/)
			.filter((id) => id !== '')
			.join(', '),
	Voices: ids,
	Kind: inSmallLetters,
	Points: (value) => value,
	Order: inSmallLetters,
	Goal: (value) => value,
	Level: inSmallLetters,
	Scoring: inSmallLetters,
	Sensitive: inSmallLetters,
};
