import type { PhrasingContent } from 'mdast';
import type { Span } from './lines.ts';
import { spanOf } from './parse.ts';

/** Inline nodes without a stretch of the file's text: nodes inside it go, a text that holds it is shortened. */
export function cutOut(
	nodes: readonly PhrasingContent[],
	text: string,
	cut: Span,
): PhrasingContent[] {
	if (cut.start === cut.end) return [...nodes];
	return nodes.flatMap((node): PhrasingContent[] => {
		const { start, end } = spanOf(node);
		if (end <= cut.start || start >= cut.end) return [node];
		if (start >= cut.start && end <= cut.end) return [];
		if (node.type !== 'text') return [node];
		const raw = text.slice(Math.max(start, cut.start), Math.min(end, cut.end));
		// The value has escapes and entities resolved: what is cut is looked for from the side it lies at.
		const at = end <= cut.end ? node.value.lastIndexOf(raw) : node.value.indexOf(raw);
		if (at >= 0) {
			return [{ ...node, value: node.value.slice(0, at) + node.value.slice(at + raw.length) }];
		}
		const brace = node.value.search(/\s*\{[^{]*$/);
		return [{ ...node, value: brace < 0 ? node.value : node.value.slice(0, brace) }];
	});
}
