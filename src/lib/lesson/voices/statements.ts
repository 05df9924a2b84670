import type { Block, Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
import type { SaidBy } from '../lesson.ts';
import { pieces, sentencesOf, trimmedEnds, type Piece } from './sentences.ts';
import type { WhoSays } from './who-says.ts';

/** An earlier sentence belongs to a citation behind a later one where this share of its words’ weight stands in the cited lines. */
const belongs = 0.3;

/** A statement of prose. */
export type StatementNode = Extract<Inline, { type: 'statement' }>;

/**
 * Prose with its statements: what a citation is for becomes a node with who says it, the citation behind it as it was. That is the
 * sentence before the citation, or its part since the last citation, and sentences before that which tell of the same lines.
 * Ids are made of the first paragraph cited and a number: "s-P8-2".
 */
export function withStatements(
	blocks: readonly Block[],
	whoSays: WhoSays,
	lang: string,
): readonly Block[] {
	const counts = new Map<string, number>();
	const nextId = (paragraph: string) => {
		const count = (counts.get(paragraph) ?? 0) + 1;
		counts.set(paragraph, count);
		return `s-${paragraph}-${count}`;
	};
	const inlines = (nodes: readonly Inline[]) => inLine(nodes, { whoSays, lang, nextId });
	return blocks.map((block) => inBlock(block, inlines));
}

/** The statements of prose, in order. */
export function statementsIn(blocks: readonly Block[]): StatementNode[] {
	const found: StatementNode[] = [];
	const collect = (nodes: readonly Inline[]) => {
		for (const node of nodes) {
			if (typeof node === 'string' || !('children' in node)) continue;
			if (node.type === 'statement') found.push(node);
			collect(node.children);
		}
		return nodes;
	};
	for (const block of blocks) inBlock(block, collect);
	return found;
}

function inBlock(block: Block, inlines: (nodes: readonly Inline[]) => readonly Inline[]): Block {
	const inside = (all: readonly Block[]) => all.map((each) => inBlock(each, inlines));
	switch (block.type) {
		case 'paragraph':
			return { ...block, children: inlines(block.children) };
		case 'quote':
			return { ...block, children: inside(block.children) };
		case 'list':
			return { ...block, items: block.items.map(inside) };
		case 'table':
			return { ...block, rows: block.rows.map((row) => row.map(inlines)) };
		default:
			return block;
	}
}

interface Making {
	readonly whoSays: WhoSays;
	readonly lang: string;
	readonly nextId: (paragraph: string) => string;
}

/** Neighbouring citations are for the same words. */
function inLine(nodes: readonly Inline[], making: Making): readonly Inline[] {
	const result: Inline[] = [];
	let since: Piece[] = [];
	let i = 0;
	const all = pieces(nodes);
	while (i < all.length) {
		const marks = marksAt(all, i);
		const piece = all[i];
		if (marks.length === 0 && piece) {
			since.push(piece);
			i++;
			continue;
		}
		const cited = marks.flatMap(({ node }) => (isReference(node) ? [...node.to] : []));
		const { before, lines } = stated(since, cited, making);
		result.push(
			...before,
			...marks.map(({ node }) => (isReference(node) ? { ...node, lines } : node)),
		);
		since = [];
		i += marks.length;
	}
	return joined([...result, ...since.map(({ node }) => node)]);
}

/** The citations that stand here, with blanks between them; none where something else stands here. */
function marksAt(all: readonly Piece[], start: number): Piece[] {
	let end = start;
	for (let i = start; i < all.length; i++) {
		const piece = all[i];
		if (piece && isReference(piece.node)) end = i + 1;
		else if (end === start || piece?.text.trim() !== '') break;
	}
	return all.slice(start, end);
}

const isReference = (node: Inline): node is Extract<Inline, { type: 'reference' }> =>
	typeof node !== 'string' && node.type === 'reference';

/** What stands before a citation, with its statements, and the lines that they rest on. Sentences of the same voices are one. */
function stated(
	since: readonly Piece[],
	cited: readonly string[],
	making: Making,
): { readonly before: readonly Inline[]; readonly lines: readonly string[] } {
	const sentences = sentencesOf(since, making.lang).map((words) => ({
		words,
		match: making.whoSays(plainText(words.map(({ node }) => node)), cited),
	}));
	const last = sentences.length - 1;
	const from = sentences.findLastIndex(({ match }, i) => i < last && match.share < belongs) + 1;
	const runs: { words: Piece[]; voices: readonly SaidBy[] }[] = [];
	const attributed = sentences.slice(from);
	for (const { words, match } of attributed) {
		const before = runs.at(-1);
		if (before && JSON.stringify(before.voices) === JSON.stringify(match.voices)) {
			before.words.push(...words);
		} else runs.push({ words: [...words], voices: match.voices });
	}
	const before = [
		...sentences.slice(0, from).flatMap(({ words }) => words.map(({ node }) => node)),
		...runs.flatMap(({ words, voices }) => asStatement(words, voices, cited, making)),
	];
	return { before, lines: [...new Set(attributed.flatMap(({ match }) => match.lines))] };
}

function asStatement(
	words: readonly Piece[],
	voices: readonly SaidBy[],
	to: readonly string[],
	{ nextId }: Making,
): Inline[] {
	const { before, inside, after } = trimmedEnds(words);
	if (inside.length === 0 || voices.length === 0) return words.map(({ node }) => node);
	const children = joined(inside.map(({ node }) => node));
	const statement = { type: 'statement', id: nextId(to[0] ?? ''), to, voices, children } as const;
	return [before, statement, after];
}

function joined(nodes: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		if (typeof node === 'string' && typeof last === 'string') result.splice(-1, 1, last + node);
		else if (node !== '') result.push(node);
	}
	return result;
}
