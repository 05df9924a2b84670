import { onceFor } from '#lib/base/once-for.ts';

/** What every line has: `at` in milliseconds since 1970, `id` unique wherever it was made. */
interface AnyLine {
	readonly v: 1;
	readonly id: string;
	readonly at: number;
	readonly device: string;
	readonly lesson: string;
}

const policies = ['study', 'test', 'guess', 'review', 'room'] as const;
const places = ['quiz', 'section', 'text', 'guess', 'review', 'room'] as const;
const sureness = [1, 2, 3] as const;
const signs = ['right', 'wrong', 'missed'] as const;

interface LineOfRun extends AnyLine {
	readonly run: string;
	readonly seed: string;
	/** `room`: answered in a class session and taken home. */
	readonly policy: (typeof policies)[number];
}

interface LineOfQuestion extends LineOfRun {
	readonly question: string;
	readonly wording: string;
	/** What tells whether it still counts (`kinds/asks-the-same.ts`); lines made before it was known have none. */
	readonly meaning?: string | undefined;
	readonly turn: number;
}

interface KeptMark {
	readonly score: number;
	readonly parts: readonly {
		readonly id: string;
		readonly sign: (typeof signs)[number];
		readonly mistake?: string | undefined;
		readonly expected?: string | undefined;
	}[];
}

/** A run began: its questions in the order asked, and where on the pages it lives. */
export interface Started extends LineOfRun {
	readonly type: 'started';
	readonly questions: readonly string[];
	readonly place: (typeof places)[number];
	readonly returns?: number | undefined;
	/** The run whose missed questions these are. */
	readonly again?: string | undefined;
}

/** One Check; `try` counts over the run from 1, `hints` those that stood there. Guesses have no mark. */
export interface Answered extends LineOfQuestion {
	readonly type: 'answered';
	readonly try: number;
	readonly hints: number;
	readonly response: unknown;
	readonly mark?: KeptMark | undefined;
	/** How sure its learner was before Check: 1 a guess, 2 fairly, 3 sure; absent where nobody asked. */
	readonly sure?: (typeof sureness)[number] | undefined;
	/** Which wording was asked: 0 or absent the heading, 1 the first of `Also:`. */
	readonly asked?: number | undefined;
}

/**
 * A question was passed over (`skipped`), or left after its answer (`moved`); in a test one went back, or on again, to it (`went`, the `nth`
 * time in the run).
 */
interface Passed extends LineOfQuestion {
	readonly type: 'skipped' | 'moved' | 'went';
	readonly nth?: number | undefined;
}

interface Finished extends LineOfRun {
	readonly type: 'finished';
}

/** A section was opened. */
interface Read extends AnyLine {
	readonly type: 'read';
	readonly section: string;
}

/** A question comes no more in reviews until then (ms): null for good, 0 as always. */
interface Aside extends AnyLine {
	readonly type: 'aside';
	readonly question: string;
	readonly until: number | null;
}

/** The day that a lesson is to be known on, as YYYY-MM-DD; null for no day. */
interface Goal extends AnyLine {
	readonly type: 'goal';
	readonly day: string | null;
}

/** One line of the log, plain JSON. A change of meaning is a new `v`; old lines stay as they are. */
export type Entry = Started | Answered | Passed | Finished | Read | Aside | Goal;
export type OfRun = Exclude<Entry, Read | Aside | Goal>;

const readOf = onceFor((_: readonly unknown[]) => new Map<string | undefined, readonly Entry[]>());

/**
 * The lines that this version understands (of one lesson, where one is named), once each, in their order; all others stay in the
 * store unread. Read once for a list of lines, which nobody changes: a page asks for several things of the same log.
 */
export function readLines(lines: readonly unknown[], lesson?: string): readonly Entry[] {
	const known = readOf(lines);
	const read = known.get(lesson) ?? understood(lines, lesson);
	known.set(lesson, read);
	return read;
}

/** They are looked at as they lie there: a schema that copies each takes ten times as long, and logs grow for years. */
function understood(lines: readonly unknown[], lesson: string | undefined): readonly Entry[] {
	const ids = new Set<string>();
	const read: Entry[] = [];
	for (const given of lines) {
		if (!isEntry(given) || (lesson !== undefined && given.lesson !== lesson)) continue;
		if (ids.size < ids.add(given.id).size) read.push(given);
	}
	return read;
}

/** Whether a line is one that this version understands, to its last field. */
export function isEntry(given: unknown): given is Entry {
	if (!isRecord(given) || given['v'] !== 1 || !isNumber(given['at'])) return false;
	if (!isText(given['id']) || !isText(given['device']) || !isText(given['lesson'])) return false;
	switch (given['type']) {
		case 'read':
			return isText(given['section']);
		case 'aside':
			return isText(given['question']) && isNullOr(isNumber, given['until']);
		case 'goal':
			return isNullOr(isText, given['day']);
	}
	if (!isText(given['run']) || !isText(given['seed'])) return false;
	return isOneOf(given['policy'], policies) && isTyped(given);
}

function isTyped(given: Fields): boolean {
	switch (given['type']) {
		case 'started':
			return isStart(given);
		case 'answered':
			return isAbout(given) && isAnswer(given);
		case 'skipped':
		case 'moved':
		case 'went':
			return isAbout(given) && (given['nth'] === undefined || isNumber(given['nth']));
		default:
			return given['type'] === 'finished';
	}
}

const isStart = ({ questions, place, returns, again }: Fields): boolean =>
	Array.isArray(questions) &&
	questions.every(isText) &&
	isOneOf(place, places) &&
	(returns === undefined || isNumber(returns)) &&
	isNoneOrText(again);

const isAbout = ({ question, wording, meaning, turn }: Fields): boolean =>
	isText(question) && isText(wording) && isNoneOrText(meaning) && isNumber(turn);

const isAnswer = (given: Fields): boolean =>
	isNumber(given['try']) &&
	isNumber(given['hints']) &&
	'response' in given &&
	(given['mark'] === undefined || isMark(given['mark'])) &&
	(given['sure'] === undefined || isOneOf(given['sure'], sureness)) &&
	(given['asked'] === undefined || isNumber(given['asked']));

const isMark = (mark: unknown): boolean =>
	isRecord(mark) &&
	isNumber(mark['score']) &&
	Array.isArray(mark['parts']) &&
	mark['parts'].every(isPart);

const isPart = (part: unknown): boolean =>
	isRecord(part) &&
	isText(part['id']) &&
	isOneOf(part['sign'], signs) &&
	isNoneOrText(part['mistake']) &&
	isNoneOrText(part['expected']);

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && !Number.isNaN(value);
const isNoneOrText = (value: unknown): boolean => value === undefined || isText(value);
const isOneOf = (value: unknown, all: readonly unknown[]): boolean => all.includes(value);
const isNullOr = (is: (value: unknown) => boolean, value: unknown): boolean =>
	value === null || is(value);
