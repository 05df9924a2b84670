import * as v from 'valibot';
import { plainText, type Inline } from '#lib/base/rich.ts';
import { seeded, shuffled } from '#lib/base/seeded.ts';
import { kind, type Presentation, type Part } from '#lib/kinds/kind.ts';
import { blocks, inlines } from '#lib/kinds/rich-schema.ts';
import { sortWords } from '#lib/words/kinds/sort.ts';

/** Boxes with the cards that belong in them. */
export const sortBody = v.object({
	boxes: v.array(
		v.object({
			name: inlines,
			cards: v.array(v.object({ text: inlines, feedback: v.optional(blocks) })),
		}),
	),
});
export type SortBody = v.InferOutput<typeof sortBody>;

const item = v.object({ id: v.string(), text: inlines });
const opened = v.object({ boxes: v.array(item), cards: v.array(item) });
const response = v.object({ boxes: v.array(v.tuple([v.string(), v.string()])) });

/** Cards to lay in boxes: the mean over boxes of the share of its cards that lie in it, less what chance gives. */
export const sort = kind(
	{
		name: 'sort',
		body: sortBody,
		opened,
		response,
		open: (body, presentation, question) => ({
			boxes: body.boxes.map(({ name }, index) => ({ id: presentation.nameOf(index), text: name })),
			// Written by box they are the key: shuffled, whatever the question says.
			cards: shuffled(
				cardsOf(body, presentation.nameOf),
				presentation.random ?? seeded(question.id),
			).map(({ id, text }) => ({ id, text })),
		}),
		ready({ boxes, cards }, response) {
			const known = new Set(boxes.map(({ id }) => id));
			const given = new Map(response.boxes);
			const missing = cards.filter(({ id }) => !known.has(given.get(id) ?? ''));
			if (missing.length > 0) return sortWords.notReady(missing.length);
			return response.boxes.length === cards.length ? undefined : sortWords.nothingYet;
		},
		mark(body, response, _question, nameOf) {
			const given = new Map(response.boxes);
			const cards = cardsOf(body, nameOf);
			const right = cards.filter(({ id, box }) => given.get(id) === box);
			return {
				score: score(
					body,
					right.map(({ box }) => box),
					nameOf,
				),
				parts: cards.map(({ id, box, feedback: say }): Part => {
					if (given.get(id) === box) return { id, sign: 'right', say };
					return { id, sign: 'wrong', expected: box, say, sayLater: true };
				}),
				say: [],
				inWords: sortWords.share(right.length, cards.length),
			};
		},
		answer: ({ boxes }) =>
			boxes.map(({ name, cards }): Inline[] => [
				...name,
				`: ${cards.map(({ text }) => plainText(text)).join(' · ')}`,
			]),
		tell({ boxes, cards }, response) {
			const given = new Map(response.boxes);
			const lines = boxes.map(({ id, text }) => {
				const inside = cards.filter((card) => given.get(card.id) === id);
				return `${plainText(text)}: ${inside.map((card) => plainText(card.text)).join(' · ') || '–'}`;
			});
			return lines.join('; ');
		},
	},
	{ nothingYet: sortWords.nothingYet },
);

/** Every card with the box it belongs in, called by its place after the boxes. */
function cardsOf({ boxes }: SortBody, nameOf: Presentation['nameOf']) {
	const cards = boxes.flatMap((box, index) =>
		box.cards.map((card) => ({ ...card, box: nameOf(index) })),
	);
	return cards.map((card, index) => ({ ...card, id: nameOf(boxes.length + index) }));
}

/** From the boxes of the cards that lie right, a name a card. */
function score(
	{ boxes }: SortBody,
	right: readonly string[],
	nameOf: Presentation['nameOf'],
): number {
	const shares = boxes.map(
		({ cards }, index) => right.filter((box) => box === nameOf(index)).length / cards.length,
	);
	const mean = shares.reduce((sum, share) => sum + share, 0) / boxes.length;
	const chance = 1 / boxes.length;
	// Thirds don't add up to 1 in floating point; all right is 1 all the same.
	return shares.every((share) => share === 1) ? 1 : Math.max(0, (mean - chance) / (1 - chance));
}
