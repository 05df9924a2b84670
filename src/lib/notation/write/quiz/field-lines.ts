import type { Field } from '../../syntax/fields.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { lineOf, linesIn } from '../../markdown/lines.ts';
import { interrupts } from '../../read/quiz/scan.ts';
import { questionFields, type Value } from '../../syntax/description.ts';

/** Items by their field's name, in canonical order; those of one name keep theirs. */
export function inFieldOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
	const place = (item: Item) => questionFields.findIndex(({ name }) => name === nameOf(item));
	return items.toSorted((a, b) => place(a) - place(b));
}

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
	const canonical = oneForm(name, value);
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

const citations = (value: string) =>
	value
		.replace(/\s+/g, ' ')
		.replace(/ ?[-–] ?/g, '-')
		.split(/[ ,;]+/)
		.filter((id) => id !== '')
		.join(', ');
const asWritten = (value: string) => value;

/** How values are written that have one form, by what they are; others stay as their author wrote them, over several lines too. */
const forms: Readonly<Partial<Record<Value, (value: string) => string>>> = {
	citations,
	voices: ids,
	word: inSmallLetters,
	number: asWritten,
	goal: asWritten,
};

function oneForm(name: string, value: string): string | undefined {
	const field = questionFields.find((each) => each.name === name);
	return field && forms[field.value]?.(value);
}
