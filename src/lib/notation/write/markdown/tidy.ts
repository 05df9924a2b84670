import type { Inline } from '#lib/base/rich.ts';

/**
 * Inlines that Markdown can write: the same but for line ends (now blanks), what is empty, words of a glossary, links in
 * links, and emphasis that lies in its like and adds nothing.
 */
export function tidy(inlines: readonly Inline[]): Inline[] {
	return trimmed(joined(inlines.flatMap((inline) => tidyOne(inline, []))));
}

/** `around` are the types of what holds it. */
function tidyOne(inline: Inline, around: readonly string[]): readonly Inline[] {
	if (typeof inline === 'string') return [oneLine(inline)];
	const inside = (children: readonly Inline[], ...types: string[]) =>
		joined(children.flatMap((child) => tidyOne(child, [...around, ...types])));
	switch (inline.type) {
		case 'emphasis':
		case 'strong':
			if (around.includes(inline.type)) return inside(inline.children);
			return withBreaksOutside(inline.type, inside(inline.children, inline.type));
		case 'inlineCode': {
			const value = oneLine(inline.value);
			return value === '' ? [] : [{ ...inline, value }];
		}
		case 'link': {
			const children = inside(inline.children, 'link');
			if (around.includes('link')) return children;
			const words = joined(children.filter((child) => !isReference(child)));
			return [{ ...inline, children: words }, ...children.filter(isReference)];
		}
		case 'reference':
			return inline.to.length === 0 ? [] : [inline];
		case 'image':
			return [{ ...inline, alt: oneLine(inline.alt).trim() }];
		case 'break':
			return [inline];
		// What reading adds to words: they are written as they were.
		default:
			return inside(inline.children);
	}
}

const isReference = (inline: Inline) => typeof inline !== 'string' && inline.type === 'reference';
const isBreak = (inline: Inline | undefined) =>
	typeof inline === 'object' && inline.type === 'break';
const isCode = (inline: Inline | undefined) =>
	typeof inline === 'object' && inline.type === 'inlineCode';
const oneLine = (text: string) => text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');

/** A break at the edge of emphasis stands outside of it; emphasis of nothing is none. */
function withBreaksOutside(type: 'emphasis' | 'strong', children: readonly Inline[]): Inline[] {
	let start = 0;
	let end = children.length;
	while (start < end && isBreak(children[start])) start++;
	while (end > start && isBreak(children[end - 1])) end--;
	const kept = children.slice(start, end);
	const node: Inline[] = kept.length > 0 ? [{ type, children: kept }] : [];
	return [...children.slice(0, start), ...node, ...children.slice(end)];
}

/** Neighbouring texts, and neighbouring pieces of code, as one. */
function joined(inlines: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const inline of inlines) {
		const last = result.at(-1);
		if (typeof inline === 'string' && typeof last === 'string') {
			result[result.length - 1] = last + inline;
		} else if (isCode(inline) && isCode(last)) {
			result[result.length - 1] = { ...last, value: last.value + inline.value };
		} else if (inline !== '') result.push(inline);
	}
	return result;
}

/** Without blanks and breaks at both ends. */
function trimmed(inlines: readonly Inline[]): Inline[] {
	const result = [...inlines];
	for (;;) {
		const first = result[0];
		if (typeof first === 'string' && first !== first.trimStart()) result[0] = first.trimStart();
		else if (first === '' || isBreak(first)) result.shift();
		else break;
	}
	for (;;) {
		const last = result.at(-1);
		if (typeof last === 'string' && last !== last.trimEnd()) {
			result[result.length - 1] = last.trimEnd();
		} else if (last === '' || isBreak(last)) result.pop();
		else break;
	}
	return result;
}
