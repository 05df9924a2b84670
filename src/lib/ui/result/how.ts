import type { ReviewedQuestion } from '../card.ts';
import type { GoalTally, Result } from '#lib/run/index.ts';

/** How a question went: right at first, right at a later try, not right yet, not answered. */
export const ways = ['first', 'later', 'not', 'none'] as const;
export type Way = (typeof ways)[number];

/** How a question after its run went: nothing for a guess, which is not scored. */
export function wayOf({ skipped, firstScore, card }: ReviewedQuestion): Way | undefined {
	if (skipped) return 'none';
	if (firstScore === undefined) return undefined;
	if (firstScore === 1) return 'first';
	return card.mark?.score === 1 ? 'later' : 'not';
}

/** A mark for each question of a goal: those that sit first. */
export function marksOf({ right, later, of, asked }: GoalTally): Way[] {
	const marks = (way: Way, count: number): Way[] => Array.from({ length: count }, () => way);
	return [
		...marks('first', right),
		...marks('later', later),
		...marks('not', of - right - later),
		...marks('none', asked - of),
	];
}

/** Goals with most to look at again first, then what was not answered; those that sit keep their order at the end. */
export const byNeed = (goals: readonly GoalTally[]): GoalTally[] =>
	[...goals].sort(
		(a, b) =>
			missed(b) - missed(a) ||
			unanswered(b) - unanswered(a) ||
			a.right / a.asked - b.right / b.asked,
	);

const missed = ({ right, of, asked }: GoalTally) => (of - right) / asked;
const unanswered = ({ of, asked }: GoalTally) => (asked - of) / asked;

/** The section to read again: the one with most questions not right at first try, the earlier of two; none where all were right. */
export function toReadAgain<Section extends { readonly id: string }>(
	{ rows }: Pick<Result, 'rows'>,
	sections: readonly Section[],
): Section | undefined {
	const missedIn = (id: string) =>
		rows.filter(
			({ question, first }) =>
				question.section === id && !question.sensitive && first?.mark && first.mark.score < 1,
		).length;
	const most = Math.max(0, ...sections.map(({ id }) => missedIn(id)));
	return most === 0 ? undefined : sections.find(({ id }) => missedIn(id) === most);
}

/** What a run came to, as a sentence tells it: what is known best, and what needs another look; goals in their authors' words. */
export interface Meaning {
	readonly of: 'all' | 'most' | 'some' | 'none';
	readonly known?: string;
	readonly slips?: string;
}

/** Nothing where no goal was asked. A goal is known where all its questions were right at first try. */
export function meaningOf(
	tallies: readonly GoalTally[],
	goals: readonly { readonly id: string; readonly text: string }[],
): Meaning | undefined {
	const asked = tallies.reduce((sum, each) => sum + each.asked, 0);
	if (asked === 0) return undefined;
	const right = tallies.reduce((sum, each) => sum + each.right, 0);
	const textOf = (tally: GoalTally | undefined) => goals.find(({ id }) => id === tally?.goal)?.text;
	const [worst] = byNeed(tallies);
	const known = tallies.filter((each) => each.right === each.asked);
	const [best] = [...known].sort((a, b) => b.asked - a.asked);
	if (right === asked) return { of: 'all' };
	return {
		of: right === 0 ? 'none' : right >= asked / 2 ? 'most' : 'some',
		known: textOf(best),
		slips: textOf(worst),
	};
}
