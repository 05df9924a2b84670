import {
	author,
	type Fit,
	type Flaw,
	type Reading,
	type Sample,
	type Trouble,
} from '#lib/kinds/authoring.ts';
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
import { sortFindings as findings } from '#lib/words/kinds/sort-author.ts';
import { sort, type SortBody } from './play.ts';

/** A nested list: the outer items are the boxes, the inner ones the cards. */
export const sortAuthor = author(sort, {
	fields: [],
	// Some seven cards.
	seconds: 50,
	attributes: [],
	fits,
	read,
	check,
	write: ({ boxes }, writer) => ({
		answer: boxes.flatMap(({ name, cards }) => [
			...writeItem('- ', { text: name }, writer),
			...cards.flatMap((card) => writeItem('  - ', card, writer)),
		]),
		fields: [],
	}),
	meaning: ({ boxes }) => [
		alphabetically(boxes.map(({ name }) => name)),
		alphabetically(boxes.flatMap(({ cards }) => cards.map(({ text }) => text))),
		boxes.map(({ cards }) => cards.length),
	],
	samples,
});

function fits({ answer }: Shape): Fit {
	if (answer?.type !== 'list' || answer.items.some(({ box }) => box !== undefined)) return 'no';
	const full = answer.items.filter(({ items }) => items.length > 0).length;
	if (full === 0) return answer.ordered ? 'no' : 'if-named';
	return !answer.ordered || full === answer.items.length ? 'by-default' : 'if-named';
}

function read({ answer }: Shape): Reading<SortBody> {
	const boxes = answer?.type === 'list' ? answer.items : [];
	const cards = boxes.map((box) => flatItems(box.items));
	return {
		body: {
			boxes: boxes.map(({ text }, index) => ({
				name: [...text],
				cards: (cards[index] ?? []).map(itemOf),
			})),
		},
		spots: [...boxes, ...cards.flat()].map(({ spot }) => spot),
		troubles: [...boxes.flatMap(boxSlips), ...cards.flat().flatMap(itemSlips)],
	};
}

function boxSlips(box: ShapeItem): Trouble[] {
	const slips = itemSlips({ ...box, items: [] });
	if (!box.feedback) return slips;
	const message = findings.boxFeedback;
	return [...slips, { name: 'detached-feedback', message, spot: box.spot }];
}

/** Fewer than two boxes, a box without cards, two boxes or two cards alike. */
function check({ boxes }: SortBody): Flaw[] {
	const cards = boxes.flatMap((box) => box.cards);
	const sameBox = findings.sameBox;
	const sameCard = findings.sameCard;
	const flaws = [
		...alikeFlaws(
			boxes.map(({ name }) => wordsOf(name)),
			sameBox,
		),
		...alikeFlaws(
			cards.map(({ text }) => wordsOf(text)),
			sameCard,
			boxes.length,
		),
	];
	if (boxes.length < 2) {
		const message = findings.tooFew;
		return [...flaws, { name: 'too-few-options', message }];
	}
	const empty = boxes.flatMap(({ cards }, item): Flaw[] => {
		const message = findings.empty;
		return cards.length === 0 ? [{ name: 'empty-box', message, item }] : [];
	});
	return [...flaws, ...empty];
}

/** Everything right, each card in the next box, everything in one box; scores by the published formula, not by `mark`. */
function samples({ boxes }: SortBody, question: Question): Sample[] {
	const count = boxes.length;
	const key = boxes.flatMap(({ cards }, box) => cards.map(() => box));
	const responseOf = (laid: readonly number[]) => ({
		boxes: laid.map((box, card) => [String(count + card), String(box)]),
	});
	const moved = key.map((box, card): Sample => {
		const size = boxes[box]?.cards.length ?? 1;
		const mean = (count - 1 / size) / count;
		const exact = (mean - 1 / count) / (1 - 1 / count);
		const score = question.partial && exact > 1e-9 ? exact : 0;
		const response = responseOf(key.with(card, (box + 1) % count));
		return { is: score > 0 ? 'part right' : 'wrong', response, score };
	});
	const all = responseOf(key).boxes;
	return [
		{ is: 'right', response: responseOf(key), score: 1 },
		...moved,
		{ is: 'wrong', response: responseOf(key.map(() => 0)), score: 0 },
		{ is: 'wrong', response: responseOf(key.map((box) => (box + 1) % count)), score: 0 },
		...malformed([
			{ boxes: [] },
			{ boxes: all.slice(1) },
			{ boxes: [...all, ...all] },
			{ boxes: [...all.slice(1), [String(count), String(count + key.length)]] },
			{ boxes: key },
		]),
	];
}
