import type { Block, Inline } from '#lib/base/rich.ts';
import { changed, exchange, lost } from '#lib/kinds/exchanging.ts';
import { alikeFlaws, wordsOf } from '#lib/kinds/items-author.ts';
import { recall, type RecallBody } from './play.ts';

/** An answer in prose, its points as a list in its note: what other programs have is an essay that somebody marks. */
export const recallExchange = exchange(recall, {
	from(foreign, texts) {
		if (foreign.type !== 'essay' || !foreign.generalFeedback) return undefined;
		const note = texts.blocks(foreign.generalFeedback);
		const at = note.findLastIndex((block) => pointsIn(block) !== undefined);
		const points = pointsIn(note[at]);
		if (!points) return undefined;
		const body: RecallBody = { points: points.map((text) => ({ text })) };
		return {
			body,
			losses: [changed('note-as-points')],
			restOfNote: note.toSpliced(at, 1),
		};
	},
	to: ({ points }) => ({
		answer: { type: 'essay' },
		inNote: points.map(({ text }) => text),
		losses: [
			lost('points-in-note'),
			...(points.some(({ cited }) => cited) ? [lost('sources-of-points')] : []),
		],
	}),
});

/** The items of a list, each of a line that no other repeats; undefined where it is no such list, or has one alone. */
function pointsIn(block: Block | undefined): Inline[][] | undefined {
	if (block?.type !== 'list' || block.items.length < 2) return undefined;
	const lines = block.items.flatMap(([first, ...more]) =>
		first?.type === 'paragraph' && more.length === 0 ? [oneLine(first.children)] : [],
	);
	const words = lines.map(wordsOf);
	const isWhole = lines.length === block.items.length && !words.includes('');
	return isWhole && alikeFlaws(words, '').length === 0 ? lines : undefined;
}

/** A field's value has no lines. */
function oneLine(inlines: readonly Inline[]): Inline[] {
	const line: Inline[] = [];
	for (const each of inlines) {
		const text = typeof each === 'object' && each.type === 'break' ? ' ' : each;
		const last = line.at(-1);
		if (typeof text === 'string' && typeof last === 'string') line.splice(-1, 1, last + text);
		else line.push(text);
	}
	return line;
}
