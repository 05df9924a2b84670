import type { Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';

/** A node of a line and its words; running text is cut where sentences begin, anything else stays whole. */
export interface Piece {
	readonly node: Inline;
	readonly text: string;
}

/** What may stand before a statement and is no part of it: blanks and what joins it to the one before. */
const LEAD = /^[\s,;:.!?…،؛–—-]+/u;
const TRAIL = /\s+$/u;

/** The nodes of a line as pieces. */
export const pieces = (nodes: readonly Inline[]): Piece[] =>
	nodes.map((node) => ({ node, text: plainText([node]) }));

/** Pieces by sentence, as the language divides them. Emphasis and terms are never cut: a sentence ending in one ends behind it. */
export function sentencesOf(all: readonly Piece[], lang: string): Piece[][] {
	const text = all.map((piece) => piece.text).join('');
	const starts = Array.from(segmenterOf(lang).segment(text), ({ index }) => index);
	let next = 1;
	const sentences: Piece[][] = [[]];
	let at = 0;
	for (const piece of all) {
		const end = at + piece.text.length;
		const last = typeof piece.node === 'string' ? end - 1 : at;
		while ((starts[next] ?? Infinity) < at) next++;
		const from = next;
		while ((starts[next] ?? Infinity) <= last) next++;
		const cuts = starts.slice(from, next);
		let done = at;
		for (const cut of cuts) {
			add(sentences, piece, at, done, cut);
			sentences.push([]);
			done = cut;
		}
		add(sentences, piece, at, done, end);
		at = end;
	}
	return sentences.filter((sentence) => sentence.length > 0);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** A divider into sentences, made once for each language: it takes as long as some paragraphs. */
export function segmenterOf(lang: string): Intl.Segmenter {
	const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
	segmenters.set(lang, known);
	return known;
}

function add(sentences: Piece[][], piece: Piece, at: number, from: number, to: number): void {
	if (typeof piece.node !== 'string') {
		if (from < to || piece.text === '') sentences.at(-1)?.push(piece);
		return;
	}
	const text = piece.text.slice(from - at, to - at);
	if (text !== '') sentences.at(-1)?.push({ node: text, text });
}

/** A run of pieces without the blanks and joining marks at its ends, which stand in `before` and `after`. */
export function trimmedEnds(all: readonly Piece[]): {
	readonly before: string;
	readonly inside: readonly Piece[];
	readonly after: string;
} {
	const [first, ...more] = all;
	const before = edgeOf(first, LEAD);
	const head = without(first, before.length, 0);
	const led = head ? [head, ...more] : more;
	const last = led.at(-1);
	const after = edgeOf(last, TRAIL);
	const tail = without(last, 0, after.length);
	return { before, inside: [...led.slice(0, -1), ...(tail ? [tail] : [])], after };
}

function edgeOf(piece: Piece | undefined, edge: RegExp): string {
	return typeof piece?.node === 'string' ? (edge.exec(piece.text)?.[0] ?? '') : '';
}

function without(piece: Piece | undefined, start: number, end: number): Piece | undefined {
	if (start === 0 && end === 0) return piece;
	const text = piece?.text.slice(start, piece.text.length - end) ?? '';
	return text === '' ? undefined : { node: text, text };
}
