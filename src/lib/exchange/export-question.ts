import { formats, type BankFormat } from '#lib/formats/table.ts';
import { isNameOf, wordsOfHtml } from '#lib/formats/html.ts';
import { madeName, withoutTags } from '#lib/formats/html.ts';
import type { ForeignQuestion } from '#lib/formats/question.ts';
import { authors } from '#lib/kinds/author.ts';
import { exchanges } from '#lib/kinds/exchange.ts';
import { lost, type Foreign, type ForeignAnswer, type Loss } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Block, Inline } from '#lib/base/rich.ts';
import { hashId } from './layout.ts';
import { htmlTexts, needsHtml, plainTexts, words, type FullExportTexts } from './export-texts.ts';

/** A question for another program, where it can be had at all, and what it goes without. */
interface ExportResult {
	readonly foreign?: Foreign;
	readonly losses: readonly Loss[];
}

/** One of our questions as another program has it. `lang` is the lesson's. */
export function exportQuestion(question: Question, format: BankFormat, lang: string): ExportResult {
	const { isPlain } = formats[format];
	const { title, stem, body, explanation } = question;
	const isRich =
		needsHtml([title, body]) || needsHtml(stem) || stem.length > 0 || needsHtml(explanation);
	const face = exchanges.get(question.kind);
	const plain = face?.to(question, plainTexts);
	const hasMore = plain?.stem !== undefined || plain?.inNote !== undefined;
	const texts = !isPlain && (isRich || hasMore) ? htmlTexts : plainTexts;
	const exported = texts === plainTexts ? plain : face?.to(question, texts);
	if (!exported?.answer) return { losses: [lost('not-this-kind')] };
	const inNote = exported.inNote ?? [];
	const refused = unreadable(question, [...piecesOf(exported.answer), ...told(inNote)], texts);
	if (refused) return { losses: [refused] };
	const asked = texts.whole(askedIn(question, exported.stem ?? []));
	const note = [...explanation, ...(inNote.length > 0 ? [listOf(inNote)] : [])];
	const foreign: Foreign = {
		name: madeName(asked.text),
		stem: asked,
		...exported.answer,
		...(note.length > 0 && { generalFeedback: texts.whole(note) }),
		extras: { gift: { unnamed: true } },
	};
	const keepsOwnOrder =
		exported.answer.type === 'multichoice' || exported.answer.type === 'match' ? lang : undefined;
	return {
		foreign: withId(foreign, question.id),
		losses: [
			...exported.losses,
			...settingsLost(question, keepsOwnOrder),
			...textLost(question, isPlain),
		],
	};
}

const listOf = (lines: readonly (readonly Inline[])[]): Block => ({
	type: 'list',
	ordered: false,
	items: lines.map((children) => [{ type: 'paragraph', children }]),
});

const told = (lines: readonly (readonly Inline[])[]): string[] =>
	lines.map((line) => htmlTexts.line(line).text);

const askedIn = ({ title, stem }: Question, before: readonly Block[]): Block[] => [
	{ type: 'paragraph', children: title },
	...before,
	...stem,
];

/** An id that follows from the stem is not written: it is found again. */
function withId(foreign: Foreign, id: string): Foreign {
	return id.replace(/-\d+$/, '') === hashId(foreign) ? foreign : { ...foreign, idnumber: id };
}

function settingsLost(question: Question, lang: string | undefined): Loss[] {
	const { source, also, goal, level, sensitive, points, hints, partial, shuffle } = question;
	const keeps =
		lang !== undefined && (authors.get(question.kind)?.keepsOrder(question, lang) ?? false);
	return [
		...(source.length > 0 ? [lost('source')] : []),
		...(also.length > 0 ? [lost('also')] : []),
		...(goal !== undefined ? [lost('goal')] : []),
		...(level !== 'recall' ? [lost('level')] : []),
		...(sensitive ? [lost('sensitive')] : []),
		...(points > 1 ? [lost('points')] : []),
		...(hints.length > 0 ? [lost('hints')] : []),
		...(partial ? [] : [lost('all-or-nothing')]),
		...(lang !== undefined && shuffle === keeps ? [lost('order')] : []),
	];
}

function textLost(question: Question, isPlain: boolean): Loss[] {
	const { title, stem, body, explanation } = question;
	const text = JSON.stringify([title, stem, body, explanation]);
	return [
		...(text.includes('"type":"image"') ? [lost('pictures')] : []),
		...(/"type":"(reference|statement)"/.test(text) ? [lost('citations')] : []),
		...(blanks.test(text) ? [lost('blanks')] : []),
		...(isPlain && needsHtml([title, stem, body]) ? [lost('markup')] : []),
		...(isPlain && stem.length > 0 ? [lost('long-text')] : []),
		...(isPlain && explanation.length > 0 ? [lost('explanation')] : []),
		...(isPlain && /"(feedback|leftOut)":\[/.test(text) ? [lost('feedback')] : []),
		...(isPlain ? [lost('id')] : []),
	];
}

/** Blanks in a row or at the edge of code, tabs, and code that ends in an empty line or holds nothing. */
const blanks = /[ ]{2}|\\t|"inlineCode","value":"( |[^"]* ")|"type":"code","value":"(|[^"]*\\n)"/;

/** What keeps a question inside: a piece without words, such as a mark of a paragraph alone, or two answers that read alike. */
function unreadable(
	{ title }: Question,
	told: readonly string[],
	texts: FullExportTexts,
): Loss | undefined {
	const pieces = told.map((text) => withoutTags(text).trim());
	if (texts.words(title) === '' || pieces.includes('')) return lost('not-readable');
	return new Set(pieces).size < pieces.length ? lost('alike-answers') : undefined;
}

/** The texts that are told apart: choices, items, left sides. */
function piecesOf(answer: ForeignAnswer): string[] {
	if (answer.type === 'multichoice') return answer.choices.map(({ text }) => text);
	if (answer.type === 'ordering') return answer.items.map(({ text }) => text);
	if (answer.type !== 'match') return [];
	const isEmpty = answer.pairs.some(({ right }) => right === '');
	const lefts = answer.pairs.slice(0, spareFrom(answer.pairs)).map(({ left }) => left);
	return isEmpty ? [''] : lefts;
}

/** Spare answers stand last, with nothing to their left. */
function spareFrom(pairs: readonly { readonly left: string }[]): number {
	const last = pairs.findLastIndex(({ left }) => left !== '');
	return last + 1;
}

/** A foreign question in a few words: its title, or what it asks; of a title made of its text, the text. */
export function titleOf(question: ForeignQuestion): string {
	if (question.type === 'category') return question.path;
	const { name, stem } = question;
	const isMade = isNameOf(name, stem);
	// Such a title has lost what looks like a tag, `<b>` in a question on HTML among them.
	if (isMade && stem.format === 'html' && stem.text.includes('&')) return wordsOfHtml(stem.text);
	return name || stem.text;
}

/** The heading's words, for a report. */
export const headingWords = ({ title, id }: Question): string => words(title) || id;
