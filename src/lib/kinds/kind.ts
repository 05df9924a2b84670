import * as v from 'valibot';
import type { Block, Inline } from '#lib/base/rich.ts';
import type { Random } from '#lib/base/seeded.ts';
import type { levels } from './levels.ts';

/** What a question rests on, as a page of its lesson tells it: who says so, and where the text tells it ("immunity#s-P3-1"). */
interface MarkedEvidence {
	readonly voices: readonly MarkedSaying[];
	readonly at?: string;
	/** Of an answer in pieces: who says each of them. */
	readonly pieces?: readonly (readonly MarkedSaying[])[];
}

interface MarkedSaying {
	readonly id: string;
	readonly letters: string;
	readonly group: 'reporter' | 'witness' | 'state' | 'side' | 'analyst' | 'outside';
	/** Its name and the kind of statement, in words. */
	readonly said: string;
}

/** What a question asks of its reader. */
export type Level = (typeof levels)[number];

/** One item, data only. `body` belongs to its kind, which reads it by its own schema. */
export interface Question {
	readonly id: string;
	readonly kind: string;
	readonly section: string;
	/** The heading: the question's name. */
	readonly title: readonly Inline[];
	/** What stands between heading and answer. */
	readonly stem: readonly Block[];
	readonly body: unknown;
	readonly hints: readonly (readonly Block[])[];
	readonly explanation: readonly Block[];
	/** Paragraph ids it rests on, ranges spelled out. */
	readonly source: readonly string[];
	/** The stem in other words. */
	readonly also: readonly (readonly Inline[])[];
	/** Its weight in sums; 0 where its kind gives no mark. */
	readonly points: number;
	readonly shuffle: boolean;
	readonly goal?: string;
	readonly level: Level;
	/** False: all or nothing. */
	readonly partial: boolean;
	readonly sensitive: boolean;
	/** Changes with every word: a hash of heading, stem and body. */
	readonly wording: string;
	/** Changes when what is right or which items there are changes, and with no other word (`meaning.ts`). */
	readonly meaning: string;
	/** Added by the pages of a lesson; files and rooms have none. */
	readonly evidence?: MarkedEvidence;
}

/** How a run presents a question: an order drawn from `random` (none: as written), and what items are called. */
export interface Presentation {
	readonly random?: Random;
	/** The id of the item written at `index`; a room hides the index behind ids of its own. */
	readonly nameOf: (index: number) => string;
}

/** Items are called by their place in the file: what the log keeps. */
export const asWritten = (index: number): string => String(index);

/** The sign beside one item after checking; `missed` is right and was not chosen. */
export type Sign = 'right' | 'wrong' | 'missed';

/**
 * One item's share of a mark. `expected` is what stands there in the right answer, where that differs:
 * an item's id, or for what is typed the answer as its author spells it.
 */
export interface Part {
	readonly id: string;
	readonly sign: Sign;
	readonly mistake?: string;
	readonly expected?: string;
	/** The author's words on this item; of missed ones shown only when the answer is. */
	readonly say?: readonly Block[];
	/** These words give away where a wrong item belongs: they too are shown only with the answer. */
	readonly sayLater?: boolean;
}

/** What grading gives back: score in [0, 1], a part for each item concerned, and words on the whole response. */
export interface Mark {
	readonly score: number;
	readonly parts: readonly Part[];
	readonly say: readonly (readonly Block[])[];
	/** How much was right, counted: "3 of 4 pairs". Kinds without it are told by their score. */
	readonly inWords?: string;
}

/** A reason why a response can't be checked yet, in words for the learner. */
export type NotReady = string;

/** Where an answer is given in steps: what Check makes of a response instead of ending there, and what the button says before. */
interface Step {
	readonly goOn?: unknown;
	readonly check?: string;
}

/** A response that holds words of the learner's own: what they are, and the same with others, or with none where they are kept to oneself. */
interface OwnWords {
	of(response: unknown): string;
	put(response: unknown, words: string | undefined): unknown;
}

/** The playing face of a kind, as its folder writes it: pure, over its own types. */
export interface KindSpec<Body, Opened, Response> {
	readonly name: string;
	readonly body: v.GenericSchema<unknown, Body>;
	readonly opened: v.GenericSchema<unknown, Opened>;
	readonly response: v.GenericSchema<unknown, Response>;
	/** The question without its answers, items in the order presented. */
	open(body: Body, presentation: Presentation, question: Question): Opened;
	ready(opened: Opened, response: Response): NotReady | undefined;
	/** Only called when ready; item ids are those of `presentation.nameOf`. Without it nothing is scored: learners compare. */
	mark?(body: Body, response: Response, question: Question, nameOf: Presentation['nameOf']): Mark;
	/** Without it an answer is given at once. It reads the response itself, as `ownWords` do: kinds without them carry nothing for them. */
	step?(response: unknown): Step;
	readonly ownWords?: OwnWords;
	/** The right answer in words, a line each: where there is no script, in print, in a review. */
	answer(body: Body): readonly (readonly Inline[])[];
	/** A response in the question's own words, on one line: what a teacher's table shows. Only called when ready. */
	tell(opened: Opened, response: Response): string;
	/** How many more answers are worth a try after these: under 2 there is no retry. Default: always. */
	untried?(body: Body, tried: readonly Response[]): number;
	/** Where one tick is a whole answer: all there are, so that a page can be sent with what follows from each. */
	ticks?(opened: Opened): readonly Tick<Response>[];
}

/** An answer that is given by ticking one input, by the input's value. */
interface Tick<Response = unknown> {
	readonly value: string;
	readonly response: Response;
}

/** A kind behind its typed door: everything comes in as unknown and is read by the kind's schemas. */
export interface Kind {
	readonly name: string;
	/** Its answers get no marks. */
	readonly unmarked?: boolean;
	open(question: Question, presentation: Presentation): unknown;
	/** Why it can't be checked yet; nothing given or something malformed is not ready, never wrong. */
	ready(
		question: Question,
		response: unknown,
		nameOf?: Presentation['nameOf'],
	): NotReady | undefined;
	/** The mark, or undefined where the response is not ready or its kind gives none. */
	mark(question: Question, response: unknown, nameOf?: Presentation['nameOf']): Mark | undefined;
	/** Where an answer in steps stands if this response is checked now. */
	step?(response: unknown): Step | undefined;
	readonly ownWords?: OwnWords | undefined;
	answer(question: Question): readonly (readonly Inline[])[];
	/** A response in the question's own words, by what `open` made; undefined where it is not ready. */
	tell(opened: unknown, response: unknown): string | undefined;
	untried(question: Question, tried: readonly unknown[]): number;
	/** All answers by one tick, by what `open` made; none where a tick is not a whole answer. */
	ticks(opened: unknown): readonly Tick[];
}

/** The typed door of a kind, for its own view: the spec's schemas as readers. */
export interface TypedKind<Body, Opened, Response> extends Kind {
	/** Throws where data does not fit: only for what `open` made. */
	readOpened(opened: unknown): Opened;
	readBody(question: Question): Body;
	/** Undefined where nothing (or nothing usable) was given yet. */
	readResponse(response: unknown): Response | undefined;
}

/** What is said where nothing has been given at all; a kind's `ready` says what is missing in part. */
export interface KindWords {
	readonly nothingYet: NotReady;
}

/** Closes a kind over its types. */
export function kind<Body, Opened, Response>(
	spec: KindSpec<Body, Opened, Response>,
	words: KindWords,
): TypedKind<Body, Opened, Response> {
	/** A body is read once: a press asks for it a dozen times. */
	const bodies = new WeakMap<Question, Body>();
	const readBody = (question: Question) => {
		const known = bodies.get(question);
		const body = known ?? v.parse(spec.body, question.body);
		if (known === undefined) bodies.set(question, body);
		return body;
	};
	const readResponse = (response: unknown) => {
		const read = v.safeParse(spec.response, response);
		return read.success ? read.output : undefined;
	};
	const ready = (question: Question, response: unknown, nameOf: Presentation['nameOf']) => {
		const given = readResponse(response);
		if (given === undefined) return words.nothingYet;
		return spec.ready(spec.open(readBody(question), { nameOf }, question), given);
	};
	return {
		name: spec.name,
		unmarked: !spec.mark,
		step: spec.step,
		ownWords: spec.ownWords,
		readBody,
		readResponse,
		readOpened: (opened) => v.parse(spec.opened, opened),
		open: (question, presentation) => spec.open(readBody(question), presentation, question),
		ready: (question, response, nameOf = asWritten) => ready(question, response, nameOf),
		mark(question, response, nameOf = asWritten) {
			const given = readResponse(response);
			if (given === undefined || ready(question, response, nameOf) !== undefined) return undefined;
			const mark = spec.mark?.(readBody(question), given, question, nameOf);
			return !mark || question.partial || mark.score === 1 ? mark : { ...mark, score: 0 };
		},
		answer: (question) => spec.answer(readBody(question)),
		tell(opened, response) {
			const [shown, given] = [v.parse(spec.opened, opened), readResponse(response)];
			if (given === undefined || spec.ready(shown, given) !== undefined) return undefined;
			return spec.tell(shown, given);
		},
		ticks: (opened) => spec.ticks?.(v.parse(spec.opened, opened)) ?? [],
		untried(question, tried) {
			if (!spec.untried) return Infinity;
			const given = tried.map(readResponse).filter((r) => r !== undefined);
			return spec.untried(readBody(question), given);
		},
	};
}
