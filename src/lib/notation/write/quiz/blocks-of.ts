import type { List, RootContent } from 'mdast';
import type { TextFile } from '../../markdown/lines.ts';
import { lineOf } from '../../markdown/lines.ts';
import type { Chunk } from '../../read/quiz/chunks.ts';
import { layOut } from '../../read/quiz/layout.ts';
import type { SortedLines } from '../../read/quiz/mend.ts';
import type { ParsedPieces } from '../../read/quiz/pieces.ts';
import { alertText } from './block-lines.ts';
import { fieldLines, linesOfField } from './field-lines.ts';
import { headingLine } from './block-lines.ts';
import { formatList, formatQuote, type Texts } from './list-lines.ts';
import type { LineEnds } from '../trailing-space.ts';

/** A block of a question: the numbers of its first and last line, and how it is written. */
export interface QuestionBlock {
	readonly type: 'comment' | 'fields' | 'other';
	readonly from: number;
	readonly to: number;
	readonly lines: readonly string[];
}

/** What a question's blocks are made from. */
export interface QuestionParts {
	readonly file: TextFile;
	readonly chunk: Chunk;
	readonly mended: SortedLines;
	readonly parsed: ParsedPieces;
	readonly ends: LineEnds;
	/** Lines without blanks at their ends, by number. */
	readonly texts: ReadonlyMap<number, string>;
}

/**
 * The blocks of a question in the order of the file, each in its canonical form; fields in one, where the last of them
 * stand. Undefined where two blocks share lines, or a line belongs to none.
 */
export function blocksOf(parts: QuestionParts): QuestionBlock[] | undefined {
	const { file, chunk, mended, parsed, ends } = parts;
	const [root = { type: 'root' as const, children: [] }] = parsed.roots;
	const { lists } = layOut(file, root);
	const { heading, underline } = chunk;
	const blocks: QuestionBlock[] = [
		{
			type: 'other',
			from: heading.number,
			to: (underline ?? heading).number,
			lines: [headingLine(file, chunk)],
		},
		...mended.alerts.map((alert): QuestionBlock => {
			const to = alert.pieces.at(-1)?.line.number ?? alert.line.number;
			return { type: 'other', from: alert.line.number, to, lines: alertText(alert, ends) };
		}),
		...parsed.comments.map(({ start, end }) => {
			const [from, to] = [lineOf(file, start).number, lineOf(file, end).number];
			return asWritten(parts, 'comment', from, to);
		}),
	];
	let number = 1;
	for (const node of root.children) {
		if (node.position?.start.line === heading.number) continue;
		const isAnswer = lists.some((list) => list === node);
		if (!isAnswer || node.type !== 'list') blocks.push(block(parts, node));
		else {
			blocks.push(listBlock(parts, node, number));
			number += node.children.length;
		}
	}
	const whole = apart([...blocks, ...fieldsBlock(parts)]);
	return whole && holdAll(parts, whole) ? whole : undefined;
}

function asWritten(
	{ texts }: QuestionParts,
	type: QuestionBlock['type'],
	from: number,
	to: number,
): QuestionBlock {
	const lines: string[] = [];
	for (let line = from; line <= to; line++) lines.push(texts.get(line) ?? '');
	return { type, from, to, lines };
}

const linesOf = (node: RootContent): [from: number, to: number] => [
	node.position?.start.line ?? 0,
	node.position?.end.line ?? 0,
];

function block(parts: QuestionParts, node: RootContent): QuestionBlock {
	const [from, to] = linesOf(node);
	if (node.type !== 'blockquote') return asWritten(parts, 'other', from, to);
	const texts: Texts = new Map();
	for (let line = from; line <= to; line++) {
		const text = parts.texts.get(line);
		if (text !== undefined) texts.set(line, text);
	}
	formatQuote(from, to, texts);
	const quote = asWritten({ ...parts, texts }, 'other', from, to);
	return { ...quote, lines: quote.lines.flatMap((line) => line.split('\n')) };
}

function listBlock(parts: QuestionParts, list: List, first: number): QuestionBlock {
	const [from, to] = linesOf(list);
	const texts: Texts = new Map();
	for (let line = from; line <= to; line++) {
		texts.set(line, withoutTabs(parts.texts.get(line) ?? ''));
	}
	formatList(parts.file, list, texts, first);
	const lines = [...texts].sort(([a], [b]) => a - b).flatMap(([, text]) => text.split('\n'));
	return { type: 'other', from, to, lines };
}

/** Blanks in the place of tabs before the words of a line. */
function withoutTabs(text: string): string {
	const lead = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(text)?.[0] ?? '';
	let blank = '';
	for (const sign of lead) blank += sign === '\t' ? ' '.repeat(4 - (blank.length % 4)) : sign;
	return blank + text.slice(lead.length);
}

function fieldsBlock({ file, mended }: QuestionParts): QuestionBlock[] {
	const last = mended.fields.at(-1);
	if (!last) return [];
	const [from, to] = linesOfField(file, last);
	return [{ type: 'fields', from, to, lines: fieldLines(file, mended.fields) }];
}

/** Blocks in the order of the file, without comments inside of others; undefined where two share some of their lines. */
function apart(blocks: readonly QuestionBlock[]): QuestionBlock[] | undefined {
	const result: QuestionBlock[] = [];
	for (const block of blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
		const last = result.at(-1);
		if (!last || block.from > last.to) result.push(block);
		else if (block.to > last.to || (last.type !== 'comment' && block.type !== 'comment')) {
			return undefined;
		}
	}
	return result;
}

/** True where each line of the question is in a block or a field. */
function holdAll(
	{ file, chunk, mended }: QuestionParts,
	blocks: readonly QuestionBlock[],
): boolean {
	const held = [
		...blocks.map(({ from, to }) => [from, to] as const),
		...mended.fields.map((field) => linesOfField(file, field)),
	];
	const numbers = new Set<number>();
	for (const [from, to] of held) for (let line = from; line <= to; line++) numbers.add(line);
	return chunk.lines.every(({ text, number }) => text.trim() === '' || numbers.has(number));
}
