import type { Mark, Question } from '#lib/kinds/kind.ts';
import { countingTry, type Attempt, type RunContext } from './context.ts';
import type { RunSnapshot } from './show.ts';

/** How one question went. Marks are absent for guesses and for what was not answered. */
export interface Row {
	readonly question: Question;
	/** Its place in the order asked, from 1. */
	readonly number: number;
	/** The try that points count: the first; of a test the one that stood at its end. */
	readonly first?: Attempt;
	/** The last try before the question came back, if ever: what counts after the retry. */
	readonly retried?: Attempt;
	/** The last try of the run. */
	readonly last?: Attempt;
	readonly skipped: boolean;
}

/** How a goal's questions went at first try; `of` counts those answered. */
export interface GoalTally {
	readonly goal: string;
	readonly right: number;
	/** Right at a later try of the run only. */
	readonly later: number;
	readonly of: number;
	/** Questions of this goal in the run, answered or not. */
	readonly asked: number;
}

/** How often a misconception was chosen at first try, and in which questions (ids). */
interface MistakeTally {
	readonly mistake: string;
	readonly times: number;
	readonly questions: readonly string[];
}

/** What a run came to. Questions that are sensitive or have no points have rows, but no part in any sum. */
export interface Result {
	/** First-try marks times points, to one decimal. */
	readonly points: number;
	/** The points of all the run's questions. */
	readonly outOf: number;
	/** As `points`, with a retry's mark in place of the first try's. */
	readonly afterRetry: number;
	/** "8 of 11 at first try, 1 skipped": fully right at first, among all that carry points; `skipped` of them have no answer. */
	readonly firstTry: { readonly right: number; readonly of: number; readonly skipped: number };
	readonly rows: readonly Row[];
	readonly goals: readonly GoalTally[];
	readonly mistakes: readonly MistakeTally[];
}

/** What the run has come to so far; final once it is finished. Guesses have nothing but rows. */
export function result({ context }: RunSnapshot): Result {
	const rows = context.questions.map((question, index) => rowOf(context, question, index));
	const scored =
		context.input.policy === 'guess' ? [] : rows.filter(({ question }) => counts(question));
	return {
		points: oneDecimal(sum(scored, ({ first, question }) => scoreOf(first) * question.points)),
		outOf: oneDecimal(sum(scored, ({ question }) => question.points)),
		afterRetry: oneDecimal(
			sum(scored, ({ retried, question }) => scoreOf(retried) * question.points),
		),
		firstTry: {
			right: scored.filter(({ first }) => scoreOf(first) === 1).length,
			of: scored.length,
			skipped: scored.filter(({ first }) => !first).length,
		},
		rows,
		goals: byGoal(scored),
		mistakes: byMistake(scored),
	};
}

function rowOf(context: RunContext, question: Question, index: number): Row {
	const { attempts, skipped } = context;
	const own = attempts.filter((each) => each.question === question.id);
	return {
		question,
		number: index + 1,
		first: countingTry(context, question.id),
		retried: own.findLast(({ turn }) => turn === 0),
		last: own.at(-1),
		skipped: skipped.includes(question.id),
	};
}

/** Whether a question has a part in sums: people who were hurt are no matter of points, and what is said back has no mark. */
const counts = ({ points, sensitive }: Question): boolean => points > 0 && !sensitive;

/** An attempt's score in [0, 1]; 0 where there is none. */
const scoreOf = (attempt: { readonly mark?: Pick<Mark, 'score'> } | undefined): number =>
	attempt?.mark?.score ?? 0;

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
	items.reduce((total, item) => total + value(item), 0);

/** Rounded half up to one decimal, not thrown off by what binary fractions add (0.25 of 3 marks is 0.8, not 0.7). */
const oneDecimal = (value: number): number => Math.round((value + 1e-9) * 10) / 10;

/** By goal, in the order that the run met them; questions without a goal are left out. */
function byGoal(rows: readonly Row[]): GoalTally[] {
	return grouped(rows, ({ question }) => (question.goal === undefined ? [] : [question.goal])).map(
		([goal, own]) => ({
			goal,
			right: own.filter(({ first }) => isRight(first)).length,
			later: own.filter(({ first, last }) => !isRight(first) && isRight(last)).length,
			of: own.filter(({ first }) => first).length,
			asked: own.length,
		}),
	);
}

/** By misconception, the most frequent first. */
function byMistake(rows: readonly Row[]): MistakeTally[] {
	return grouped(rows, ({ first }) => [...new Set(mistakesIn(first))])
		.map(([mistake, own]) => ({
			mistake,
			times: own.length,
			questions: own.map(({ question }) => question.id),
		}))
		.sort((a, b) => b.times - a.times);
}

const isRight = (attempt: Row['first']): boolean => attempt?.mark?.score === 1;

const mistakesIn = (attempt: Row['first']): string[] =>
	attempt?.mark?.parts.flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake])) ?? [];

function grouped(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): [string, Row[]][] {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		for (const key of keysOf(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups];
}
