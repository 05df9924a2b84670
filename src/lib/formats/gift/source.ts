import type { Fix, Range } from '#lib/base/finding.ts';
import { formatFixes } from '#lib/words/formats.ts';
import type { Mend } from '../format.ts';
import type { Formatted, TextFormat } from '../question.ts';
import type { Report } from '../report.ts';
import type { Line } from '../text.ts';
import type { GiftRule } from './findings.ts';
import { isComment, masked, trimmed, type Piece } from './lexing.ts';

/** One question's text with its comments taken out, and the way back from it to the file. */
export interface Source {
	readonly text: Piece;
	readonly comments: readonly string[];
	/** All the block's lines, comments included. */
	readonly range: Range;
	readonly place: (piece: Piece) => Range;
}

/** Joins a block's lines; each comment leaves one blank, so that places stay countable. */
export function sourceOf(block: readonly Line[]): Source {
	const texts = block.map((line) => (isComment(line) ? ' ' : line.text));
	const starts: number[] = [];
	let offset = 0;
	for (const text of texts) {
		starts.push(offset);
		offset += text.length + 1;
	}
	const raw = texts.join('\n');
	const position = (at: number) => {
		const index = lastAtMost(starts, at);
		const line = block[index];
		const column = (line?.column ?? 1) + at - (starts[index] ?? 0);
		return { line: line?.number ?? 1, column };
	};
	const place = (piece: Piece): Range => {
		const start = position(piece.at);
		const end = position(piece.at + piece.raw.length);
		return { ...start, endLine: end.line, endColumn: end.column };
	};
	const comments = block.filter(isComment).map((line) => line.text);
	return { text: trimmed({ raw, mask: masked(raw), at: 0 }), comments, range: whole(block), place };
}

function whole(block: readonly Line[]): Range {
	const first = block[0];
	const last = block.at(-1);
	return {
		line: first?.number ?? 1,
		column: first?.column ?? 1,
		endLine: last?.number ?? 1,
		endColumn: last ? last.column + last.text.length : 1,
	};
}

function lastAtMost(starts: readonly number[], at: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** What the readers of answers share: how to read, how to speak, and the stem's format, which fields inherit. */
export interface Context {
	readonly mend: Mend;
	readonly format: TextFormat;
	readonly say: (name: GiftRule, at: Piece, ...values: string[]) => void;
	/** The same, with a mend: the piece replaced by a text. */
	readonly offer: (name: GiftRule, at: Piece, text: string, ...values: string[]) => void;
	/** The same at the question's first words. */
	readonly sayOfQuestion: (name: GiftRule, ...values: string[]) => void;
}

/** A fix that replaces one range. */
function replacing(range: Fix['edits'][number]['range'], text: string): Fix {
	return { title: formatFixes.write(text), edits: [{ range, text }] };
}

/** How to read and speak of one question; its `stem` gives the format, `start` is where all of it is spoken of. */
export function contextOf(
	source: Source,
	mend: Mend,
	stem: Formatted,
	start: Piece,
	report: Report<GiftRule>,
): Context {
	return {
		mend,
		format: stem.format,
		say: (name, at, ...values) => report.add(name, source.place(at), values),
		offer(name, at, text, ...values) {
			const range = source.place(at);
			report.add(name, range, values, replacing(range, text));
		},
		sayOfQuestion: (name, ...values) => report.add(name, source.place(start), values),
	};
}
