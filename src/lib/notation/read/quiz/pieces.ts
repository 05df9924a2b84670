import type { Nodes, Root } from 'mdast';
import type { Line, Span } from '../../markdown/lines.ts';
import { lineOf } from '../../markdown/lines.ts';
import { parseWithComments, type Parsed } from '../../markdown/parse.ts';
import { definitionsOf } from '../../markdown/rich.ts';

/** One line as it goes to the Markdown parser, perhaps mended; column 1 of `text` stands at `start` in the file. */
export interface Piece {
	readonly text: string;
	readonly start: number;
	readonly line: Line;
}

/** A line as it is. */
export const pieceOf = (line: Line): Piece => ({ text: line.text, start: line.start, line });

/** An empty line in the place of one that is read otherwise. */
export const emptyPiece = (line: Line): Piece => ({ text: '', start: line.start, line });

/** Trees whose positions are the file's, though they were made from mended lines; what they define, and where comments stood. */
export interface ParsedPieces {
	readonly roots: readonly Root[];
	readonly own: ReadonlyMap<string, string>;
	/** The names that are defined, in the pieces or behind them. */
	readonly defined: ReadonlySet<string>;
	readonly comments: Parsed['comments'];
}

/**
 * Reads some groups of lines as Markdown, each on its own: in one go, since the parser takes its time to start.
 * `definitions` are lines that stand behind them all.
 */
export function parsePieces(groups: readonly (readonly Piece[])[], definitions = ''): ParsedPieces {
	const pieces = groups.flatMap((group) => [...group, ...border(group)]);
	const own = pieces.map((piece) => piece.text).join('\n');
	const { root, comments } = parseWithComments(
		definitions === '' ? own : `${own}\n\n${definitions}`,
	);
	const defined = new Set(definitionsOf(root).keys());
	const starts = root.children.map(({ position }) => position?.start.line ?? 1);
	relocate(root, pieces);
	let first = 1;
	let next = 0;
	const roots = groups.map((group): Root => {
		const last = first + group.length;
		while ((starts[next] ?? Infinity) < first) next++;
		const from = next;
		while ((starts[next] ?? Infinity) < last) next++;
		first = last + 1;
		return { type: 'root', children: root.children.slice(from, next) };
	});
	const placed = relocated(pieces);
	return {
		roots,
		own: definitionsOf({ type: 'root', children: roots.flatMap(({ children }) => children) }),
		defined,
		comments: comments.map((comment) => ({ ...comment, ...placed(comment) })),
	};
}

/** An empty heading, which ends all that was open above it but fences. */
function border(group: readonly Piece[]): Piece[] {
	const last = group.at(-1);
	const line = last?.line ?? { number: 1, start: 0, end: 0, text: '' };
	return [{ text: '#', start: line.end, line }];
}

function relocate(top: Root, pieces: readonly Piece[]): void {
	const waiting: Nodes[] = [top];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		for (const point of [node.position?.start, node.position?.end]) {
			const piece = point && pieces[Math.min(point.line, pieces.length) - 1];
			if (!point || !piece) continue;
			point.offset = offsetIn(piece, point.column - 1);
			point.line = piece.line.number;
			point.column = point.offset - piece.line.start + 1;
		}
		if ('children' in node) waiting.push(...node.children);
	}
}

function offsetIn(piece: Piece, column: number): number {
	return Math.max(piece.line.start, Math.min(piece.start + column, piece.line.end));
}

/** Finds the file's spans for those of the text that was made of pieces. */
function relocated(pieces: readonly Piece[]): (span: Span) => Span {
	const lines: Line[] = [];
	let end = -1;
	for (const { text } of pieces) {
		const start = end + 1;
		end = start + text.length;
		lines.push({ number: lines.length + 1, start, end, text });
	}
	const made = { name: '', text: '', lines };
	const at = (offset: number): number => {
		const { number, start } = lineOf(made, offset);
		const piece = pieces[number - 1];
		return piece ? offsetIn(piece, offset - start) : 0;
	};
	return ({ start, end }) => ({ start: at(start), end: at(end) });
}
