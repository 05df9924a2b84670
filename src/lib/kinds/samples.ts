import fc from 'fast-check';
import type { Block, Inline } from '#lib/base/rich.ts';
import { wordsOf } from './items-author.ts';

/** Generators of rich text as the notation can write it: for tests. */
export interface RichSamples {
	readonly inlines: fc.Arbitrary<Inline[]>;
	/** Inlines without a hard break. */
	readonly line: fc.Arbitrary<Inline[]>;
	/** What a table's cell can hold. */
	readonly cell: fc.Arbitrary<Inline[]>;
	readonly paragraph: fc.Arbitrary<Block>;
	readonly blocks: fc.Arbitrary<Block[]>;
}

/** Bodies of a kind as reading the sample folder's files gives them: what each kind's own `samples.ts` exports as `bodies`. */
export type BodySamples = (rich: RichSamples) => fc.Arbitrary<unknown>;

export const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** The data without keys that are undefined, as a file's reader gives it. */
export const present = (data: object) =>
	Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

export const hasWords = (text: readonly Inline[]): boolean => wordsOf(text).trim() !== '';

export const isUnlike = (texts: readonly (readonly Inline[])[]): boolean =>
	new Set(texts.map(wordsOf)).size === texts.length;

export const some = <Value>(value: fc.Arbitrary<Value>, minLength: number, maxLength = 4) =>
	fc.array(value, { minLength, maxLength });

/** Options to tick; `isRight` says by its place which is ticked. */
export function optionBodies(
	{ inlines, paragraph, blocks }: RichSamples,
	isRight: (at: number, count: number) => boolean,
): fc.Arbitrary<unknown> {
	const option = fc.record({
		text: inlines.filter(hasWords),
		feedback: optional(blocks),
		leftOut: optional(fc.tuple(paragraph, blocks).map(([first, rest]) => [first, ...rest])),
		mistake: optional(fc.constant('mixed-up')),
		pin: optional(fc.constantFrom('first', 'last')),
	});
	return some(option, 2)
		.filter((all) => isUnlike(all.map(({ text }) => text)))
		.map((all) => ({
			options: all.map((each, at) => present({ ...each, right: isRight(at, all.length) })),
		}));
}

/** Items with words and maybe feedback, no two alike. */
export const itemBodies = ({ inlines, blocks }: RichSamples, least: number) =>
	some(fc.record({ text: inlines.filter(hasWords), feedback: optional(blocks) }), least).filter(
		(all) => isUnlike(all.map(({ text }) => text)),
	);
