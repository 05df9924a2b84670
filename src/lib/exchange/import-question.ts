import { plainText, type Block, type Inline } from '#lib/base/rich.ts';
import { isSame } from '#lib/base/same.ts';
import { authors } from '#lib/kinds/author.ts';
import { exchanges } from '#lib/kinds/exchange.ts';
import {
	leftOut,
	type BodyImport,
	type Foreign,
	type ImportTexts,
	type Loss,
} from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { asStem, notes, onOneLine, tidyBlocks, type Notes } from './import-texts/blocks.ts';
import { importTextsOf } from './import-texts/import-texts.ts';
import { tidy } from '#lib/notation/write/index.ts';

/** A foreign question as one of ours with what changed; or the reason why not. */
export type ImportResult =
	{ readonly question: Question; readonly reasons: readonly Loss[] } | { readonly reason: Loss };

/** Where a question is going to stand. */
interface Destination {
	readonly id: string;
	readonly section: string;
	readonly lang: string;
	/** Its number in the bank, for want of any words. */
	readonly number: number;
}

/** Makes one of our questions of a foreign one. Never throws: what parsers can't take is a reason. */
export function importQuestion(foreign: Foreign, to: Destination): ImportResult {
	const noted = notes();
	try {
		return read(foreign, to, noted);
	} catch {
		// Parsers of others give up on what is nested beyond their stack. One question must not take the bank with it.
		return { reason: leftOut('unwritable') };
	}
}

function read(foreign: Foreign, to: Destination, noted: Notes): ImportResult {
	const texts = importTextsOf(foreign, to.lang, noted);
	const never = outside(foreign) ?? tooLong(foreign);
	if (never) return { reason: never };
	for (const [kind, { from }] of exchanges) {
		const imported = from(foreign, texts);
		if (imported === undefined) continue;
		if ('reason' in imported) return imported;
		const question = whole(foreign, kind, imported, to, texts, noted);
		const author = authors.get(kind);
		const flaw = author?.check(question).find(({ severity = 'error' }) => severity === 'error');
		if (flaw) return { reason: leftOut('flaw', flaw.message) };
		const shuffle = imported.shuffle ?? !author?.keepsOrder(question, to.lang);
		return { question: { ...question, shuffle }, reasons: [...noted.all(), ...imported.losses] };
	}
	return { reason: leftOut(foreign.type === 'essay' ? 'essay' : 'unwritable') };
}

function outside({ type }: Foreign): Loss | undefined {
	if (type === 'description') return leftOut('description');
	return type === 'multianswer' ? leftOut('cloze') : undefined;
}

/** Longer than any question is, without pictures inside it. */
const LONGEST = 50_000;

function tooLong(foreign: Foreign): Loss | undefined {
	const text = JSON.stringify(foreign);
	if (text.length <= LONGEST) return undefined;
	const words = text.replace(/data:[^"'\s)>\\]{100,}/g, '');
	return words.length > LONGEST ? leftOut('too-long') : undefined;
}

function whole(
	foreign: Foreign,
	kind: string,
	imported: BodyImport<unknown>,
	to: Destination,
	texts: ImportTexts,
	noted: Notes,
): Question {
	const { generalFeedback, hints = [] } = foreign;
	const note = () => (generalFeedback ? texts.blocks(generalFeedback) : []);
	const { explanation = [], restOfNote: explained = note() } = imported;
	if (explanation.length > 0)
		noted.add(explained.length > 0 ? 'answer-words-gone' : 'answer-words');
	return {
		...headed(foreign, to, texts, noted),
		id: to.id,
		kind,
		section: to.section,
		body: imported.body,
		hints: hints.map((hint) => texts.blocks(hint)).filter((hint) => hint.length > 0),
		explanation: [...(explained.length > 0 ? explained : explanation)],
		source: [],
		also: [],
		points: authors.get(kind)?.scores === false ? 0 : pointsOf(foreign, noted),
		shuffle: true,
		level: 'recall',
		partial: true,
		sensitive: false,
		wording: '',
		meaning: '',
	};
}

/** The first line is the heading; what has no line at its head keeps its title there. */
function headed(
	foreign: Foreign,
	to: Destination,
	texts: ImportTexts,
	noted: Notes,
): { title: Inline[]; stem: Block[] } {
	const stem = tidyBlocks(asStem(texts.blocks(foreign.stem), noted));
	const isPictured = noted.all().some(({ name }) => name === 'picture-link');
	const head = isPictured ? Math.max(0, stem.findIndex(hasOwnWords)) : 0;
	const first = stem[head];
	const rest = stem.toSpliced(head, 1);
	if (first?.type !== 'paragraph') {
		noted.add('no-title');
		const name = tidy([foreign.name.replace(/\p{Cc}/gu, ' ')]);
		const hasWords = plainText(name).trim() !== '';
		return { title: hasWords ? name : [importedLesson.question(to.number)], stem };
	}
	const end = first.children.findIndex((each) => typeof each === 'object' && each.type === 'break');
	if (end < 0) return { title: [...first.children], stem: rest };
	const below = tidy(first.children.slice(end + 1));
	return {
		title: tidy(first.children.slice(0, end).map(onOneLine)),
		stem: [...(below.length > 0 ? [{ ...first, children: below }] : []), ...rest],
	};
}

/** A picture at the head of a question, here a link, is no question: the words below it are. */
const hasOwnWords = (block: Block): boolean =>
	block.type === 'paragraph' &&
	block.children.some(
		(each) => typeof each === 'string' || (each.type !== 'link' && each.type !== 'break'),
	);

function pointsOf({ defaultMark = 1 }: Foreign, noted: Notes): number {
	if (Number.isInteger(defaultMark) && defaultMark >= 1 && defaultMark <= 9) return defaultMark;
	noted.add('points', String(defaultMark));
	return 1;
}

/** True where a question that was read back from its file is the one that was written. */
export const isReadBack = (written: Question, read: Question): boolean =>
	isSame(
		[written.title, written.stem, written.body, written.hints, written.explanation],
		[read.title, read.stem, read.body, read.hints, read.explanation],
	);
