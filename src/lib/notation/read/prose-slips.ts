import type { Code, Nodes, Root } from 'mdast';
import type { Finding, Fix } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/prose.ts';
import * as signs from '../syntax/signs.ts';
import type { TextFile } from '../markdown/lines.ts';
import { contentOf, error, fixOf, lineOf, linesIn } from '../markdown/lines.ts';
import type { Parsed } from '../markdown/parse.ts';
import { spanOf } from '../markdown/parse.ts';

/** `unclosed-fence` at each fence of code, and each comment, that runs on to the end of what holds it. */
export function unclosedFences(
	file: TextFile,
	root: Root,
	comments: Parsed['comments'],
): Finding[] {
	const fences = nodesIn(root).flatMap((node) => {
		if (node.type !== 'code' || isClosed(file, node)) return [];
		const { start } = spanOf(node);
		const message = messages.openFence;
		const at = { start, end: lineOf(file, start).end };
		return [error(file, 'unclosed-fence', at, message, closeFence(file, node))];
	});
	const open = comments.filter(({ closed }) => !closed);
	return [
		...fences,
		...open.map(({ start }) => {
			// Where it ends, nobody can tell: what is hidden in it must not come to light.
			const message = messages.openComment;
			return error(file, 'unclosed-fence', { start, end: start + 4 }, message);
		}),
	];
}

function isClosed(file: TextFile, code: Code): boolean {
	const span = spanOf(code);
	const fence = /^(`{3,}|~{3,})/.exec(file.text.slice(span.start, span.end))?.[1];
	if (fence === undefined) return true;
	const lines = linesIn(file, span);
	const last = (lines.at(-1)?.text ?? '').replace(/^[\s>]*/, '').trimEnd();
	const sign = fence.charAt(0);
	return lines.length > 1 && last.length >= fence.length && last === sign.repeat(last.length);
}

/** Lines that are hardly code: they begin a question, an option, a hint. */
const goesOn = new RegExp(
	String.raw`^ {0,3}(?:${signs.heading} .*\{#|${signs.bullet} ${signs.box}|${signs.quote} ?\[!|---\s*$)`,
);

/**
 * Closes a fence below its first paragraph, where that is plainly all of the code: an empty line before the fence and none behind
 * it (else it may be the end of code whose beginning is lost), and below the paragraph what is no code, or nothing.
 */
function closeFence(file: TextFile, node: Code): Fix | undefined {
	const first = lineOf(file, spanOf(node).start);
	const fence = /^ {0,3}(?:`{3,}|~{3,})/.exec(first.text)?.[0];
	const textAt = (number: number) => file.lines[number - 1]?.text ?? '';
	const isOpening =
		textAt(first.number - 1).trim() === '' && textAt(first.number + 1).trim() !== '';
	if (fence === undefined || !isOpening || goesOn.test(textAt(first.number + 1))) return undefined;
	let last = first.number + 1;
	while (textAt(last + 1).trim() !== '' && !goesOn.test(textAt(last + 1))) last++;
	let next = last + 1;
	while (next <= file.lines.length && textAt(next).trim() === '') next++;
	if (next <= file.lines.length && !goesOn.test(textAt(next))) return undefined;
	const end = file.lines[last - 1]?.end ?? 0;
	return fixOf(file, messages.fixFence, [{ start: end, end, text: `\n${fence}` }]);
}

/** `bad-value` at each line of prose that begins `::` and is no directive. */
export function brokenDirectives(file: TextFile, root: Root): Finding[] {
	const paragraphs = nodesIn(root).filter((node) => node.type === 'paragraph');
	return paragraphs.flatMap((node) => {
		const { start, end } = spanOf(node);
		return linesIn(file, { start, end }).flatMap((line) => {
			const text = file.text.slice(Math.max(start, line.start), Math.min(end, line.end));
			// Inside a quote or an item the marks of what holds the line come first.
			const lead = /^[\s>]*/.exec(text)?.[0].length ?? 0;
			if (!/^::(?!:)/.test(text.slice(lead))) return [];
			const at = { start: Math.max(start, line.start) + lead, end: contentOf(line).end };
			const message = messages.brokenDirective;
			return [error(file, 'bad-value', at, message)];
		});
	});
}

/** A node and all below it, in the order of the file. */
export function nodesIn(top: Nodes): Nodes[] {
	const all: Nodes[] = [];
	const waiting: Nodes[] = [top];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		all.push(node);
		const children = 'children' in node ? node.children : [];
		for (let i = children.length - 1; i >= 0; i--) {
			const child = children[i];
			if (child) waiting.push(child);
		}
	}
	return all;
}
