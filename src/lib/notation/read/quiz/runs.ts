import type { Nodes } from 'mdast';
import type { Span } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import type { Run } from '../located.ts';

/** The running text of some nodes in the order of the file, bold or not, without a stretch that is no text; quotes and code have none. */
export function runsOf(nodes: readonly Nodes[], cut: Span): Run[] {
	const runs: Run[] = [];
	const waiting = nodes.map((node) => ({ node, bold: false })).reverse();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, bold } = next;
		if (node.type === 'text') runs.push({ ...without(cut, spanOf(node)), bold });
		if (node.type === 'blockquote' || !('children' in node)) continue;
		const inside = bold || node.type === 'strong';
		waiting.push(...[...node.children].reverse().map((child) => ({ node: child, bold: inside })));
	}
	return runs;
}

/** The braces of a heading's line stand at the end of its text. */
function without(cut: Span, span: Span): Span {
	if (cut.start < span.start || cut.start > span.end) return span;
	return { start: span.start, end: cut.start };
}
