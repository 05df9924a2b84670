import type { Nodes, Root } from 'mdast';
import type { Line, Span } from '../markdown/lines.ts';
import { parseWithComments, type Parsed } from '../markdown/parse.ts';
import { definitionsOf } from '../markdown/rich.ts';

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

/** Trees whose positions are the file's, though they were made from mended lines; their definitions, and where comments stood. */
export interface ParsedPieces {
	readonly roots: readonly Root[];
	readonly definitions: ReadonlyMap<string, string>;
	readonly comments: Parsed['comments'];
}

/**
 * Reads some groups of lines as Markdown, each on its own: in one go, since the parser takes its time to start.
 * `definitions` are those of the file's other lines.
 */
export function parsePieces(groups: readonly (readonly Piece[])[], definitions = ''): ParsedPieces {
	const pieces = groups.flatMap((group) => [...group, ...border(group)]);
	const own = pieces.map((piece) => piece.text).join('\n');
	const { root, comments } = parseWithComments(
		definitions === '' ? own : `${own}\n\n${definitions}`,
	);
	const known = definitionsOf(root);
	const starts = root.children.map(({ position }) => position?.start.line ?? 1);
	relocate(root, pieces);
	let first = 1;
	const roots = groups.map((group): Root => {
		const from = first;
		first += group.length + 1;
		const isOwn = (_: unknown, i: number) =>
			(starts[i] ?? 0) >= from && (starts[i] ?? 0) < first - 1;
		return { type: 'root', children: root.children.filter(isOwn) };
	});
	return {
		roots,
		definitions: known,
		comments: comments.map((comment) => ({ ...comment, ...relocated(comment, pieces) })),
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

function relocated({ start, end }: Span, pieces: readonly Piece[]): Span {
	let passed = 0;
	const at = (offset: number): number => {
		passed = 0;
		for (const piece of pieces) {
			if (offset <= passed + piece.text.length) return offsetIn(piece, offset - passed);
			passed += piece.text.length + 1;
		}
		const last = pieces.at(-1);
		return last ? last.line.end : 0;
	};
	return { start: at(start), end: at(end) };
}
