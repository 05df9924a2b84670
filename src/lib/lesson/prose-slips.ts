import type { Code, Nodes, Root } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { TextFile } from './markdown/lines.ts';
import { contentOf, error, lineOf, linesIn } from './markdown/lines.ts';
import type { Parsed } from './markdown/parse.ts';
import { spanOf } from './markdown/parse.ts';

/** `unclosed-fence` at each fence of code, and each comment, that runs on to the end of what holds it. */
export function unclosedFences(
	file: TextFile,
	root: Root,
	comments: Parsed['comments'],
): Finding[] {
	const fences = nodesIn(root).flatMap((node) => {
		if (node.type !== 'code' || isClosed(file, node)) return [];
		const { start } = spanOf(node);
		const message =
			'This fence is not closed: put the same signs on a line of their own below the code.';
		return [error(file, 'unclosed-fence', { start, end: lineOf(file, start).end }, message)];
	});
	const open = comments.filter(({ closed }) => !closed);
	return [
		...fences,
		...open.map(({ start }) => {
			const message = 'This comment is not closed: put --> behind its last word.';
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
			const message =
				'This line begins like a directive and is none: write ::name{attributes} alone on its line, or \\:: if it is text.';
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
		if ('children' in node) waiting.push(...[...node.children].reverse());
	}
	return all;
}
