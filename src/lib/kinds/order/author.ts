import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import {
	alikeFlaws,
	flatItems,
	itemOf,
	itemSlips,
	wordsOf,
	writeItem,
} from '#lib/kinds/items-author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { alphabetically } from '#lib/kinds/meaning.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import type { Shape, ShapeItem } from '#lib/kinds/shape.ts';
import { orderFindings as findings } from '#lib/words/kinds/order-author.ts';
import { blockNumbers, order, type OrderBody } from './play.ts';

/** A numbered list in the right order. */
export const orderAuthor = author(order, {
	fields: [],
	// Some five moves.
	seconds: 40,
	attributes: ['tie'],
	isProduced: true,
	fits,
	read,
	check,
	write: ({ items }, writer) => ({
		answer: items.flatMap((item, index) =>
			writeItem(`${index + 1}. `, item, writer, item.tie ? ' {tie}' : ''),
		),
		fields: [],
	}),
	meaning: ({ items }) => [alphabetically(items.map(({ text }) => text)), blockNumbers({ items })],
	samples,
	isNumbered: true,
});

function fits({ answer }: Shape): Fit {
	if (answer?.type !== 'list' || !answer.ordered) return 'no';
	if (answer.items.some(({ box }) => box !== undefined)) return 'no';
	// Every item with a list below it: boxes, numbered by mistake.
	return answer.items.every(({ items }) => items.length > 0) ? 'if-named' : 'by-default';
}

function read({ answer }: Shape): Reading<OrderBody> {
	const items = answer?.type === 'list' ? flatItems(answer.items) : [];
	return {
		body: { items: items.map((item) => ({ ...itemOf(item), ...tieOf(item) })) },
		spots: items.map(({ spot }) => spot),
		troubles: items.flatMap(itemSlips),
	};
}

const tieOf = ({ attributes }: ShapeItem) => (attributes.has('tie') ? { tie: true } : {});

/** Nothing to ask, a tie with nothing, and two items alike. */
function check(body: OrderBody): Flaw[] {
	const alike = findings.alike;
	const flaws = alikeFlaws(
		body.items.map(({ text }) => wordsOf(text)),
		alike,
	);
	if (body.items[0]?.tie) {
		const message = findings.noTie;
		flaws.push({ name: 'bad-value', message, item: 0 });
	}
	if (asked(body) === 0) {
		const message = findings.tooFew;
		flaws.push({ name: 'too-few-options', message });
	}
	return flaws;
}

/** All pairs, less those inside a block of ties. */
function asked(body: OrderBody): number {
	const pairs = (count: number) => (count * (count - 1)) / 2;
	const blocks = blockNumbers(body);
	const sizes = new Map<number, number>();
	for (const block of blocks) sizes.set(block, (sizes.get(block) ?? 0) + 1);
	return pairs(blocks.length) - [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}

/** As written, turned about, and each swap of two neighbours: one pair wrong of those asked, or none. */
function samples(body: OrderBody, question: Question): Sample[] {
	const blocks = blockNumbers(body);
	const written = [...body.items.keys()].map(String);
	const swaps = written.slice(1).map((_, i): Sample => {
		const order = written.toSpliced(i, 2, String(i + 1), String(i));
		if (blocks[i] === blocks[i + 1]) return { is: 'right', response: { order }, score: 1 };
		const score = question.partial ? Math.max(0, 1 - 2 / asked(body)) : 0;
		return { is: score > 0 ? 'part right' : 'wrong', response: { order }, score };
	});
	return [
		{ is: 'right', response: { order: written }, score: 1 },
		{ is: 'wrong', response: { order: written.toReversed() }, score: 0 },
		...swaps,
		...malformed([
			{ order: [] },
			{ order: written.slice(1) },
			{ order: written.with(0, written[1] ?? '') },
			{ order: written.with(0, String(written.length)) },
			{ order: written.map(Number) },
		]),
	];
}
