import type { FindingName } from '#lib/base/finding-names.ts';
import type { Instead } from '#lib/base/nearest.ts';
import type { Block, Inline } from '#lib/base/rich.ts';
import type { Drawing } from '#lib/base/viewport.ts';
import type { Question, TypedKind } from './kind.ts';
import type { KindField, Shape, Spot } from './shape.ts';

/** How well a shape fits a kind: it makes this kind, it may be this kind where `Kind:` says so, or it is none of its. */
export type Fit = 'by-default' | 'if-named' | 'no';

/** What is wrong with a question. `unless-complete` is an error only where a lesson says `complete: yes`. */
export interface Flaw {
	readonly name: FindingName;
	/** One sentence that says what to do. */
	readonly message: string;
	readonly severity?: 'error' | 'warning' | 'unless-complete';
	/** The item concerned, by its place in the body; without one it concerns the whole question. */
	readonly item?: number;
}

/** A flaw in a text: it stands at `spot`, or without one at the question's heading. */
export interface Trouble extends Omit<Flaw, 'item'> {
	readonly spot?: Spot;
	readonly fix?: { readonly title: string; readonly edits: readonly (Spot & { text: string })[] };
	/** A word in the spot, and what was plainly meant by it. */
	readonly instead?: Instead;
}

/** A shape read: the body where there is one, and where its items stand, for findings on them. */
export interface Reading<Body> {
	readonly body?: Body;
	readonly spots?: readonly Spot[];
	readonly troubles: readonly Trouble[];
	/** True where the body holds the question's first quote, so that the stem leaves it out. */
	readonly takesQuote?: boolean;
}

/** Writes rich text as Markdown: what comes back from reading it is the same. */
export interface MarkdownWriter {
	/** On one line: a hard break becomes a blank. */
	inlines(inlines: readonly Inline[]): string;
	/** A line more for each hard break. */
	lines(inlines: readonly Inline[]): readonly string[];
	/** Lines without a quote's marks. */
	blocks(blocks: readonly Block[]): readonly string[];
}

/** A piece of an answer that rests on paragraphs of its own; none where it rests on its question's. */
interface Piece {
	readonly text: readonly Inline[];
	readonly source: readonly string[];
}

/** An answer in canonical Markdown: its own lines, and its fields' lines (`Name: value`). */
export interface Written {
	readonly answer: readonly string[];
	readonly fields: readonly string[];
}

/** A response and the score it must get; without a score it is kept, or not ready. `open` questions are left as written. */
export interface Sample {
	/** `kept`: taken as it is, of a kind that gives no marks. */
	readonly is: 'right' | 'part right' | 'wrong' | 'kept' | 'malformed';
	readonly response: unknown;
	readonly score?: number;
}

/** The author's face of a kind, as its folder writes it: pure, over its own types. */
export interface AuthorSpec<Body> {
	/** Fields it reads of those that only some kinds have. */
	readonly fields: readonly KindField[];
	/** Attributes that its items may have. */
	readonly attributes: readonly string[];
	fits(shape: Shape): Fit;
	/** Only called where the shape fits. */
	read(shape: Shape): Reading<Body>;
	/** What a schema can't see; also asked of questions that came from another format. */
	check(body: Body): readonly Flaw[];
	write(body: Body, writer: MarkdownWriter): Written;
	/**
	 * What answers hang on, as plain data: what is right, and which items stand at which place (`meaning.ts`). No words: one put
	 * better keeps all that was answered. What a log says of an item by its place must not become another item's.
	 */
	meaning(body: Body): unknown;
	samples(body: Body, question: Question): readonly Sample[];
	/** True where the items have an order of their own (numbers, dates) and are not shuffled unless told so. */
	keepsOrder?(body: Body, lang: string): boolean;
	/** Its list is numbered: one without numbers is a slip. */
	readonly isNumbered?: boolean;
	/** It asks who says something: its stem may be a word, and names no voice. */
	readonly asksWhoSays?: boolean;
	/** Its answer is made (written, put in order) and not picked from what stands there: it has to come from memory. */
	readonly isProduced?: boolean;
	/** How long one answer takes (s), what is read before and after it included; 25 unless told. */
	readonly seconds?: number;
	/** The quote that the body took out of the stem. */
	quote?(body: Body): readonly Block[];
	/** The answer in pieces, where each may have a source of its own. */
	pieces?(body: Body): readonly Piece[];
	/** The body with the land of its map, added at build; `maps` are the lesson's by the names of their views. */
	withLand?(body: Body, maps: Readonly<Record<string, Drawing>>): Body;
}

/** The author's face behind its typed door. */
export interface Author {
	readonly name: string;
	readonly fields: readonly string[];
	readonly attributes: readonly string[];
	readonly isNumbered: boolean;
	readonly asksWhoSays: boolean;
	readonly isProduced: boolean;
	/** How long one answer takes (s): reading the question and its explanation, and giving it. */
	readonly seconds: number;
	/** Whether its answers get marks; of one that gives none, questions have no points. */
	readonly scores: boolean;
	fits(shape: Shape): Fit;
	read(shape: Shape): Reading<unknown>;
	check(question: Question): readonly Flaw[];
	write(question: Question, writer: MarkdownWriter): Written;
	/** What answers to it hang on, as plain data. */
	meaning(question: Question): unknown;
	samples(question: Question): readonly Sample[];
	keepsOrder(question: Question, lang: string): boolean;
	/** The quote that stands in the question's body, where its kind has one there. */
	quote(question: Question): readonly Block[];
	/** The pieces of the answer, where its kind has such. */
	pieces(question: Question): readonly Piece[];
	/** The question with the land of its map, where it has one. */
	withLand(question: Question, maps: Readonly<Record<string, Drawing>>): Question;
	/** The right answer in words, a line each. */
	answer(question: Question): readonly (readonly Inline[])[];
}

/**
 * Some 30 words of question and options and 33 of explanation at 200 words a minute, as the lesson on Kyrgyzstan has them on average, and
 * six seconds for the answer (the median of prompts in a text that readers were timed at).
 */
const secondsForATick = 25;

/** Closes an author's face over its kind's types. */
export function author<Body, Opened, Response>(
	kind: TypedKind<Body, Opened, Response>,
	spec: AuthorSpec<Body>,
): Author {
	return {
		name: kind.name,
		fields: spec.fields,
		attributes: spec.attributes,
		isNumbered: spec.isNumbered ?? false,
		asksWhoSays: spec.asksWhoSays ?? false,
		isProduced: spec.isProduced ?? false,
		seconds: spec.seconds ?? secondsForATick,
		scores: !kind.unmarked,
		fits: (shape) => spec.fits(shape),
		read: (shape) => spec.read(shape),
		check: (question) => spec.check(kind.readBody(question)),
		write: (question, writer) => spec.write(kind.readBody(question), writer),
		meaning: (question) => spec.meaning(kind.readBody(question)),
		samples: (question) => spec.samples(kind.readBody(question), question),
		keepsOrder: (question, lang) => spec.keepsOrder?.(kind.readBody(question), lang) ?? false,
		quote: (question) => spec.quote?.(kind.readBody(question)) ?? [],
		pieces: (question) => spec.pieces?.(kind.readBody(question)) ?? [],
		withLand: (question, maps) =>
			spec.withLand
				? { ...question, body: spec.withLand(kind.readBody(question), maps) }
				: question,
		answer: (question) => kind.answer(question),
	};
}
