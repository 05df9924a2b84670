import * as v from 'valibot';
import type { Block, Inline } from '#lib/base/rich.ts';
import { authors } from '#lib/kinds/author.ts';
import { matchBody } from '#lib/kinds/match/play.ts';
import { endsOf, numberBody } from '#lib/kinds/number/play.ts';
import { optionsBody } from '#lib/kinds/options.ts';
import { orderBody } from '#lib/kinds/order/play.ts';
import { placeBody } from '#lib/kinds/place/play.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { recallBody } from '#lib/kinds/recall/play.ts';
import { sortBody } from '#lib/kinds/sort/play.ts';
import { typedBody } from '#lib/kinds/typed/play.ts';
import { whoSaysBody } from '#lib/kinds/who-says/play.ts';
import { tidy } from '#lib/notation/write/index.ts';
import { tidyBlocks } from '#lib/exchange/import-texts/blocks.ts';
import { words } from '#lib/exchange/export-texts.ts';
import { importedLesson } from '#lib/words/exchange.ts';

/** What a question is after it lost what a name says; a name without an entry loses nothing that can be compared. A kind that goes as another one adds one line. */
const losing: Readonly<Record<string, (question: Question, lang: string) => Question>> = {
	source: (question) => ({ ...question, source: [] }),
	also: (question) => ({ ...question, also: [] }),
	goal: ({ goal: _, ...question }) => question,
	level: (question) => ({ ...question, level: 'recall' }),
	sensitive: (question) => ({ ...question, sensitive: false }),
	points: (question) => ({ ...question, points: 1 }),
	hints: (question) => ({ ...question, hints: [] }),
	'all-or-nothing': (question) => ({ ...question, partial: true }),
	order: byHabit,
	mistakes: (question) => options(question, ({ mistake: _, ...option }) => option),
	pins: (question) => options(question, ({ pin: _, ...option }) => option),
	'left-out-words': (question) => options(question, ({ leftOut: _, ...option }) => option),
	'item-words': withoutItemWords,
	ties: (question) => {
		const { items } = v.parse(orderBody, question.body);
		return { ...question, body: { items: items.map(({ tie: _, ...item }) => item) } };
	},
	columns: (question) => ({ ...question, body: { ...v.parse(matchBody, question.body), columns } }),
	unit: (question) => {
		const { unit: _, ...body } = v.parse(numberBody, question.body);
		return { ...question, body };
	},
	'sort-as-match': sortAsMatch,
	map: placeAsChoice,
	'kind-of-statement': whoSaysAsChoice,
	'sources-of-points': (question) => {
		const { points } = v.parse(recallBody, question.body);
		return { ...question, body: { points: points.map(({ text }) => ({ text })) } };
	},
	pictures: (question) =>
		throughText(question, (inline) =>
			inline.type === 'image' ? [importedLesson.picture(inline.alt)] : undefined,
		),
	citations: (question) =>
		throughText(question, (inline) => (inline.type === 'reference' ? [] : undefined)),
	// Right sides of pairs are words alone in every format.
	markup: (question) => {
		const body = v.parse(matchBody, question.body);
		const plain = (right: readonly Inline[]) => [words(right)];
		const pairs = body.pairs.map(({ left, right }) => ({ left, right: plain(right) }));
		return { ...question, body: { ...body, pairs, spare: body.spare.map(plain) } };
	},
};

/** Code without blanks around it, and without what then holds nothing. */
function withoutBlanks(question: Question): Question {
	const through = (value: unknown): unknown => {
		if (Array.isArray(value)) {
			const all = value.map(through);
			const read = v.safeParse(v.array(block), all);
			return read.success ? tidyBlocks(read.output) : all;
		}
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).map(([key, each]) => [key, through(each)] as const);
		const isCode = 'type' in value && (value.type === 'code' || value.type === 'inlineCode');
		return Object.fromEntries(
			entries
				.map(([key, each]) => [key, isCode && key === 'value' ? trimmed(each, value.type) : each])
				.filter(([key, each]) => key !== 'feedback' || !Array.isArray(each) || each.length > 0),
		);
	};
	const { title, stem, body, explanation } = question;
	return { ...question, ...v.parse(texts, through({ title, stem, body, explanation })) };
}

const trimmed = (value: unknown, type: unknown) => {
	if (typeof value !== 'string') return value;
	return type === 'code' ? value.replace(/\n+$/, '') : value.replace(/[ \t]+/g, ' ').trim();
};

const block = v.custom<Block>(
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		'type' in value &&
		['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'rule'].includes(String(value.type)),
);

const columns = { left: [importedLesson.columns.left], right: [importedLesson.columns.right] };

/** A question without what these names of losses say. Kinds change first, so that the rest meets what came back. */
export function without(question: Question, names: readonly string[], lang: string): Question {
	const order = Object.keys(losing);
	const sorted = names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
	return sorted.reduce((rest, name) => losing[name]?.(rest, lang) ?? rest, question);
}

function options(
	question: Question,
	change: (option: v.InferOutput<typeof optionsBody>['options'][number]) => object,
): Question {
	const body = v.parse(optionsBody, question.body);
	return { ...question, body: { options: body.options.map(change) } };
}

function byHabit(question: Question, lang: string): Question {
	return { ...question, shuffle: !authors.get(question.kind)?.keepsOrder(question, lang) };
}

function withoutItemWords(question: Question): Question {
	if (question.kind === 'order') {
		const { items } = v.parse(orderBody, question.body);
		return { ...question, body: { items: items.map(({ feedback: _, ...item }) => item) } };
	}
	return question;
}

function sortAsMatch(question: Question, lang: string): Question {
	const { boxes } = v.parse(sortBody, question.body);
	const pairs = boxes.flatMap(({ name, cards }) =>
		cards.map(({ text }) => ({ left: text, right: [words(name)] })),
	);
	return byHabit({ ...question, kind: 'match', body: { columns, pairs, spare: [] } }, lang);
}

function placeAsChoice(question: Question, lang: string): Question {
	const { places, answer, wrong } = v.parse(placeBody, question.body);
	const all = places.map(({ name }, index) => {
		const feedback = wrong.find((each) => each.place === index)?.feedback;
		return { text: [name], right: index === answer, ...(feedback && { feedback }) };
	});
	return byHabit({ ...question, kind: 'choice', body: { options: all } }, lang);
}

function whoSaysAsChoice(question: Question, lang: string): Question {
	const { statement, voices, voice } = v.parse(whoSaysBody, question.body);
	const all = voices.map(({ name }, index) => ({ text: [name], right: index === voice }));
	const stem: Block[] = [{ type: 'quote', children: statement }, ...question.stem];
	return byHabit({ ...question, kind: 'choice', stem, body: { options: all } }, lang);
}

type Marked = Exclude<Inline, string>;

/** Every inline of a question's texts that `change` gives something for, replaced. */
function throughText(
	question: Question,
	change: (inline: Marked) => readonly Inline[] | undefined,
): Question {
	const through = (value: unknown): unknown => {
		if (Array.isArray(value))
			return value.flatMap((each: unknown): unknown[] => {
				const instead = isInline(each) ? change(each) : undefined;
				return instead ? [...instead] : [through(each)];
			});
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, through(each)]));
	};
	const { title, stem, body, explanation } = question;
	const text = v.parse(texts, through({ title, stem, body, explanation }));
	return { ...question, ...text };
}

const isInline = (value: unknown): value is Marked =>
	typeof value === 'object' &&
	value !== null &&
	'type' in value &&
	(value.type === 'image' || value.type === 'reference');

const blockList = v.array(v.custom<Block>((value) => typeof value === 'object'));
const texts = v.object({
	title: v.array(v.custom<Inline>(() => true)),
	stem: blockList,
	body: v.unknown(),
	explanation: blockList,
});

/** A question as it is compared: texts tidy, blanks in a row as one, numbers by their ends, matched answers by their words. */
export function comparable(compared: Question, names: readonly string[]): unknown {
	const question = names.includes('blanks') ? withoutBlanks(compared) : compared;
	const { wording: _, meaning: __, section: ___, shuffle, ...rest } = question;
	const deals = !['order', 'typed', 'number', 'sort', 'match', 'place', 'recall'].includes(
		question.kind,
	);
	return tidied({ ...rest, body: bodyOf(question), ...(deals && { shuffle }) });
}

function bodyOf({ kind, body }: Question): unknown {
	if (kind === 'typed') {
		// One answer listed twice is one.
		const { answers, wrong } = v.parse(typedBody, body);
		return { answers: [...new Set(answers)], wrong };
	}
	if (kind !== 'number') return body;
	const { answer, ...more } = v.parse(numberBody, body);
	return { ...more, answer: endsOf(answer) };
}

function tidied(value: unknown): unknown {
	if (Array.isArray(value)) return tidiedList(value);
	if (typeof value === 'string') return value.replace(/[ \t]+/g, ' ');
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, each]) => each !== undefined);
	return Object.fromEntries(entries.map(([key, each]) => [key, tidied(each)]));
}

function tidiedList(value: readonly unknown[]): unknown[] {
	const read = v.safeParse(v.pipe(v.array(inline), v.minLength(1)), value);
	const all: readonly unknown[] = read.success ? tidy(read.output) : value;
	return all.map((each) => tidied(each));
}

const inline = v.custom<Inline>((value) => typeof value === 'string' || isMarked(value));

const inlineTypes = ['emphasis', 'strong', 'inlineCode', 'link', 'image', 'break', 'reference'];
const isMarked = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	'type' in value &&
	typeof value.type === 'string' &&
	inlineTypes.includes(value.type);

/** The same without blanks, line breaks and what then holds nothing: what HTML makes of those nobody sees. */
export function loose(value: unknown): unknown {
	if (Array.isArray(value)) {
		const all = value.map(loose).filter((each) => !isHollow(each));
		const isText =
			all.length > 0 && all.every((each) => typeof each === 'string' || isMarked(each));
		return isText ? tidiedList(all).filter((each) => !isHollow(each)) : all;
	}
	if (typeof value === 'string') return value.replace(/\s+/g, '');
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, each]) => [key, loose(each)] as const);
	return Object.fromEntries(
		entries.filter(([key, each]) => key !== 'feedback' || !Array.isArray(each) || each.length > 0),
	);
}

function isHollow(value: unknown): boolean {
	if (value === '') return true;
	if (typeof value !== 'object' || value === null) return false;
	if ('type' in value && value.type === 'break') return true;
	if ('children' in value && Array.isArray(value.children)) return value.children.length === 0;
	if ('items' in value && Array.isArray(value.items))
		return value.items.every((each) => Array.isArray(each) && each.length === 0);
	return 'type' in value && 'value' in value && value.value === '';
}
