import type { Card } from '../../../src/lib/memory/cards/cards.ts';
import { pace, type Pace } from '../../../src/lib/memory/cards/interval.ts';
import { plan } from '../../../src/lib/memory/cards/plan.ts';
import { daysUntil } from '../../../src/lib/memory/cards/scheduler.ts';

export const DAY_MS = 86_400_000;

/** Which cards are asked on a day, each as often as it stands there. `goal`: the day of the test. */
export interface Schedule {
	readonly name: string;
	today(cards: readonly Card[], day: number, goal: number): readonly Card[];
}

const onDays = (name: string, days: (goal: number) => readonly number[]): Schedule => ({
	name,
	today: (cards, day, goal) => days(goal).flatMap((each) => (each === day ? cards : [])),
});

/** All on the eve, one pass after the other; of a number that is not whole, the last pass has that share of the questions. */
export const cramming = (passes: number): Schedule => ({
	name: 'cramming on the eve',
	today: (cards, day, goal) =>
		day === goal - 1
			? Array.from({ length: Math.round(passes * cards.length) }, (_, turn) => turn).flatMap(
					(turn) => cards[turn % cards.length] ?? [],
				)
			: [],
});

export const fixed: Schedule = onDays('fixed 1-3-7', () => [1, 3, 7]);

export const weekly: Schedule = onDays('weekly', (goal) =>
	Array.from({ length: Math.floor(goal / 7) }, (_, week) => (week + 1) * 7),
);

/** The scheduler alone: each card when it is known with a chance of nine in ten. */
export const plain: Schedule = {
	name: 'FSRS at .9',
	today: (cards, day) =>
		cards.filter(
			({ memory, at }) => at / DAY_MS + Math.max(1, Math.round(daysUntil(memory, 0.9))) <= day,
		),
};

/** What Readback does. */
export const planned = (name: string, pace: Pace): Schedule => ({
	name,
	today: (cards, day, goal) =>
		plan(cards, { today: day * DAY_MS, goal: goal * DAY_MS }, pace).days[0] ?? [],
});

/** The planner at its least and its most: it asks for so little, or so much. */
const lazy: Pace = {
	...{ steady: 0.9, enough: 0.88 },
	...{ toMonth: { chance: 0.5, share: 0.95 }, beyond: { chance: 0.2, share: 0.95 } },
};
const eager: Pace = {
	...{ steady: 0.9, enough: 0.99 },
	...{ toMonth: { chance: 0.97, share: 0.5 }, beyond: { chance: 0.95, share: 0.2 } },
};

/** The planner made to ask less or more often, so that it can be compared at the same number of reviews: 0.5 is as it is. */
export function effort(level: number): Pace {
	const [from, to] = level < 0.5 ? [lazy, pace] : [pace, eager];
	const part = level < 0.5 ? 2 * level : 2 * level - 1;
	const between = (a: number, b: number) => a + (b - a) * part;
	const both = (of: 'toMonth' | 'beyond') => ({
		chance: between(from[of].chance, to[of].chance),
		share: between(from[of].share, to[of].share),
	});
	return {
		steady: pace.steady,
		...{ toMonth: both('toMonth'), beyond: both('beyond') },
		enough: between(from.enough, to.enough),
	};
}
