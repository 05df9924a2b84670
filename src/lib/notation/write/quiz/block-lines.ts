import { readAttributes } from '../../syntax/attributes.ts';
import { type TextFile, contentOf } from '../../markdown/lines.ts';
import type { Chunk } from '../../read/quiz/chunks.ts';
import type { AlertLines } from '../../read/quiz/alert-lines.ts';
import { trimmed, withoutTrailing, type LineEnds } from '../trailing-space.ts';

/** A question's heading: level 2, its words, its id. */
export function headingLine(file: TextFile, { heading }: Chunk): string {
	const span = contentOf(heading);
	const { attributes, cut } = readAttributes(file.text, span);
	const words = file.text
		.slice(span.start, cut.start)
		.replace(/^#{1,6}(?=\s|$)/, '')
		.trim();
	return `## ${words}${attributeText(attributes)}`;
}

/** Attributes as they stand at a line's end, a blank before them: the id, then those without a value, then the others. */
export function attributeText(
	attributes: readonly { readonly name: string; readonly value?: string }[],
): string {
	if (attributes.length === 0) return '';
	const rank = ({ name, value }: { name: string; value?: string }) =>
		name === '#' ? 0 : value === undefined ? 1 : 2;
	const sorted = attributes.toSorted((a, b) => rank(a) - rank(b));
	return ` {${sorted.map(({ name, value }) => oneText(name, value)).join(' ')}}`;
}

function oneText(name: string, value: string | undefined): string {
	if (name === '#') return `#${value ?? ''}`;
	if (value === undefined) return name;
	if (/^[^\s"'{}]+$/.test(value)) return `${name}=${value}`;
	return value.includes('"') ? `${name}='${value}'` : `${name}="${value}"`;
}

/** A hint or explanation: its name in a line of its own, then its lines, each with a mark. */
export function alertText({ name, pieces }: AlertLines, ends: LineEnds): string[] {
	const lines = pieces.map(({ text, line }, i) => {
		const isLazy = i > 0 && !/^ {0,3}>/.test(line.text);
		return withoutTrailing({ ...line, text: isLazy ? text.trimStart() : text }, ends);
	});
	return [`> [!${name}]`, ...trimmed(lines).map(markedLine)];
}

/** A line of a quote. */
export const markedLine = (text: string): string => (text === '' ? '>' : `> ${text}`);
