import type { ElementContent, Text } from 'hast';

const up = new Map(
	[...'0123456789+-=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? '']),
);
const down = new Map(
	[...'0123456789+-=()'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? '']),
);

/** Raised and lowered text in letters of that shape where they exist, else behind `^` or `_`: m² must not become m2. */
export function raised(tagName: 'sup' | 'sub', children: ElementContent[]): ElementContent[] {
	const words = children.map((child) => (child.type === 'text' ? child.value : '\0')).join('');
	const signs = [...words.trim()];
	const table = tagName === 'sup' ? up : down;
	if (signs.length === 0) return children;
	if (signs.every((sign) => table.has(sign))) {
		return [text(signs.map((sign) => table.get(sign) ?? '').join(''))];
	}
	const mark = tagName === 'sup' ? '^' : '_';
	return signs.length === 1
		? [text(mark), ...children]
		: [text(`${mark}(`), ...children, text(')')];
}

const text = (value: string): Text => ({ type: 'text', value });
