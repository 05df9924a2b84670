import type { Fix } from '#lib/base/finding.ts';
import type { Mend, TextFormat } from '../question.ts';
import type { Piece } from './piece.ts';
import type { GiftRule } from './rules.ts';

/** What the readers of answers share: how to read, how to speak, and the stem's format, which fields inherit. */
export interface Context {
	readonly mend: Mend;
	readonly format: TextFormat;
	readonly say: (name: GiftRule, at: Piece, ...values: string[]) => void;
	/** The same, with a mend: the piece replaced by a text. */
	readonly offer: (name: GiftRule, at: Piece, text: string, ...values: string[]) => void;
	/** The same at the question's first words. */
	readonly sayOfAll: (name: GiftRule, ...values: string[]) => void;
}

/** A fix that replaces one range. */
export function replacing(range: Fix['edits'][number]['range'], text: string): Fix {
	return { title: `Write ${text}`, edits: [{ range, text }] };
}
