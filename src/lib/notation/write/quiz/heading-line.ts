import { readAttributes } from '../../syntax/attributes.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { contentOf } from '../../markdown/lines.ts';
import type { Chunk } from '../../read/quiz/chunks.ts';

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
