import type { Block, Inline } from '#lib/base/rich.ts';
import type {
	Category,
	Description,
	Essay,
	ForeignQuestion,
	Formatted,
	Matching,
	MultipleChoice,
	Numerical,
	Ordering,
	ShortAnswer,
	TrueFalse,
} from '#lib/formats/question.ts';
import { exportWords, importWords, leftOutWords } from '#lib/words/exchange.ts';
import type { Question, TypedKind } from './kind.ts';

/** What did not come through, with a stable name and a sentence (of an export: a noun) for people. */
export interface Loss {
	readonly name: string;
	readonly message: string;
}

const said =
	<Name extends string>(words: Readonly<Record<Name, (what: string) => string>>) =>
	(name: Name, what = ''): Loss => ({ name, message: words[name](what) });

/** A change on the way in. */
export const changed = said(importWords);
/** A reason why a question stays outside. */
export const leftOut = said(leftOutWords);
/** What a target can't carry. */
export const lost = said(exportWords);

/** A question of another program, categories apart. */
export type Foreign = Exclude<ForeignQuestion, Category>;

type Own<Q> = Q extends unknown ? Omit<Q, Exclude<keyof Description, 'type'>> : never;
/** The part of a foreign question that belongs to its type: answers, without stem, title and what all have. */
export type ForeignAnswer = Own<
	MultipleChoice | TrueFalse | ShortAnswer | Numerical | Matching | Ordering | Essay
>;

/** Reads the texts of one foreign question; what has to be dropped is noted for its row. */
export interface ImportTexts {
	/** The language of the lesson that takes the question in. */
	readonly lang: string;
	/** The whole, as an explanation has it. */
	blocks(text: Formatted): Block[];
	/** What can stand in an option: lines, parted by breaks. */
	line(text: Formatted): Inline[];
	/** What can stand in a table's cell: one line. */
	cell(text: Formatted): Inline[];
	/** The words alone, on one line. */
	words(text: string): string;
	/** Feedback of the answer at `index` (of true and false: 0 and 1); undefined where there is none. */
	feedback(index: number, text: string | undefined): Block[] | undefined;
	/** The same as one paragraph of one line, as a field's value holds it. */
	remark(index: number, text: string | undefined): Block[] | undefined;
}

/** Writes texts of one question for another program; all in one format, since there feedback has the stem's. */
export interface ExportTexts {
	line(inlines: readonly Inline[]): Formatted;
	/** Undefined for no blocks. */
	blocks(blocks: readonly Block[] | undefined): string | undefined;
	/** Plain words. */
	words(inlines: readonly Inline[]): string;
}

/** A foreign question as data of a kind. */
export interface BodyImport<Body> {
	readonly body: Body;
	readonly losses: readonly Loss[];
	/** Where the kind's habit is not meant. */
	readonly shuffle?: boolean;
	/** Words that stood at the right answer, for kinds that have none there: for the explanation, if it is empty. */
	readonly explanation?: readonly Block[];
	/** What the kind left of the question's note, where it took some of it: the explanation. */
	readonly restOfNote?: readonly Block[];
}

/** A foreign question that belongs to a kind and can't be had. */
export interface Rejection {
	readonly reason: Loss;
}

/** A question as another program may have it; without an answer it can't be carried. `stem` comes before that of the question. */
interface AnswerExport {
	readonly answer?: ForeignAnswer;
	readonly stem?: readonly Block[];
	/** Pieces of the answer that stand as a list behind the explanation, for want of another place. */
	readonly inNote?: readonly (readonly Inline[])[];
	readonly losses: readonly Loss[];
}

/** The exchanging face of a kind, as its folder writes it: pure, over its own types. */
export interface ExchangeSpec<Body> {
	/** Undefined for what is no counterpart of this kind. */
	from(foreign: Foreign, texts: ImportTexts): BodyImport<Body> | Rejection | undefined;
	to(body: Body, question: Question, texts: ExportTexts): AnswerExport;
}

/** The exchanging face behind its typed door. */
export interface Exchange {
	readonly name: string;
	from(foreign: Foreign, texts: ImportTexts): BodyImport<unknown> | Rejection | undefined;
	to(question: Question, texts: ExportTexts): AnswerExport;
}

/** Closes an exchanging face over its kind's types. */
export function exchange<Body, Opened, Response>(
	kind: TypedKind<Body, Opened, Response>,
	spec: ExchangeSpec<Body>,
): Exchange {
	return {
		name: kind.name,
		from: (foreign, texts) => spec.from(foreign, texts),
		to: (question, texts) => spec.to(kind.readBody(question), question, texts),
	};
}
