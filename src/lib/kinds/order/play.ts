import * as v from 'valibot';
import { concordance } from '#lib/base/concordance.ts';
import { plainText, type Inline } from '#lib/base/rich.ts';
import { seeded, shuffled } from '#lib/base/seeded.ts';
import { kind, type Presentation, type Part } from '#lib/kinds/kind.ts';
import { blocks, inlines } from '#lib/kinds/rich-schema.ts';
import { orderWords } from '#lib/words/kinds/order.ts';

/** Items in the right order; one with `tie` is interchangeable with the item above it. */
export const orderBody = v.object({
	items: v.array(
		v.object({ text: inlines, tie: v.optional(v.boolean()), feedback: v.optional(blocks) }),
	),
});
export type OrderBody = v.InferOutput<typeof orderBody>;

const opened = v.object({ items: v.array(v.object({ id: v.string(), text: inlines })) });
const response = v.object({ order: v.array(v.string()) });

/** Items to put in order: `max(0, τ)`, Kendall's τ over the pairs that are asked. */
export const order = kind(
	{
		name: 'order',
		body: orderBody,
		opened,
		response,
		open: (body, presentation, question) => ({ items: presented(body, presentation, question.id) }),
		ready: ({ items }, { order }) =>
			isPermutation(order, new Set(items.map(({ id }) => id))) ? undefined : orderWords.notReady,
		mark(body, response, _question, nameOf) {
			const ids = body.items.map((_, index) => nameOf(index));
			const given = response.order.map((id) => ids.indexOf(id));
			const { inOrder, asked } = agreement(body, given);
			return {
				score: asked === 0 ? 1 : Math.max(0, (2 * inOrder - asked) / asked),
				parts: markPlaces(body, given, nameOf),
				say: [],
				inWords: orderWords.share(inOrder, asked),
			};
		},
		answer: answerInWords,
		tell: ({ items }, { order }) =>
			order
				.map((given, at) => {
					const item = items.find(({ id }) => id === given);
					return `${at + 1}. ${plainText(item?.text ?? [])}`;
				})
				.join('; '),
	},
	{ nothingYet: orderWords.notReady },
);

/** For each item as written, the number of its block: inside one, no order is asked. */
export function blockNumbers({ items }: OrderBody): number[] {
	let block = 0;
	return items.map((item, index) => (item.tie || index === 0 ? block : ++block));
}

const agreement = (body: OrderBody, given: readonly number[]) => {
	const blocks = blockNumbers(body);
	return concordance(given.map((item) => blocks[item] ?? 0));
};

function isPermutation(order: readonly string[], ids: ReadonlySet<string>): boolean {
	const distinct = new Set(order);
	return (
		order.length === ids.size && distinct.size === ids.size && order.every((id) => ids.has(id))
	);
}

/** Deals before giving up on chance: two items come right every second time. */
const TRIES = 8;

/**
 * The items in an order that is never a right one. The written order is the key, so they are
 * presented even where nothing is drawn (then always alike).
 */
function presented(body: OrderBody, presentation: Presentation, seed: string) {
	const random = presentation.random ?? seeded(seed);
	const written = [...body.items.keys()];
	const isRight = (order: readonly number[]) => {
		const { inOrder, asked } = agreement(body, order);
		return inOrder === asked;
	};
	let order = shuffled(written, random);
	for (let tries = 1; tries < TRIES && isRight(order); tries++) order = shuffled(written, random);
	if (isRight(order)) order = order.toReversed();
	return order.flatMap((index) => {
		const item = body.items[index];
		return item ? [{ id: presentation.nameOf(index), text: item.text }] : [];
	});
}

/** A sign for every place, from the first: measured against the right order that keeps most items where they lie. */
function markPlaces(
	body: OrderBody,
	given: readonly number[],
	nameOf: Presentation['nameOf'],
): Part[] {
	const blocks = blockNumbers(body);
	const isHome = (item: number) => blocks[given.indexOf(item)] === blocks[item];
	const away = [...body.items.keys()].filter((item) => !isHome(item));
	return given.map((item): Part => {
		const id = nameOf(item);
		const say = body.items[item]?.feedback;
		if (isHome(item)) return { id, sign: 'right', say };
		// Those away from their block and the places they leave come in the same order of blocks.
		const there = away.shift() ?? item;
		return { id, sign: 'wrong', expected: nameOf(there), say, sayLater: true };
	});
}

function answerInWords(body: OrderBody): (readonly Inline[])[] {
	const blocks = blockNumbers(body);
	return [...new Set(blocks)].map((block) => {
		const texts = body.items.filter((_, index) => blocks[index] === block).map(({ text }) => text);
		const [only] = texts;
		return only && texts.length === 1 ? only : [orderWords.anyOrder(texts.map(plainText))];
	});
}
