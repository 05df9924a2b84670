import type { Row } from './result.ts';

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
export interface MistakeTally {
	readonly mistake: string;
	readonly times: number;
	readonly questions: readonly string[];
}

/** By goal, in the order that the run met them; questions without a goal are left out. */
export function byGoal(rows: readonly Row[]): GoalTally[] {
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
export function byMistake(rows: readonly Row[]): MistakeTally[] {
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
