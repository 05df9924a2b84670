import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from './cards.ts';
import { daysAhead, nextInterval, pace } from './interval.ts';
import { dayOf, plan } from './plan.ts';
import { asked, DAY_MS } from './samples.ts';
import { remembering, type Grade } from './scheduler.ts';
import { nextWording, sittingOf } from './sitting.ts';

const card = (id: string, changes: Partial<Card> = {}): Card => ({
	question: asked(id),
	memory: remembering(undefined, 0, 'good'),
	...{ since: 0, at: 0, sittings: 1, missed: false, sureAndWrong: false, asked: 0, asideUntil: 0 },
	...changes,
});

const anyCard = fc
	.record({
		grades: fc.array(fc.constantFrom<Grade>('again', 'hard', 'good'), {
			minLength: 1,
			maxLength: 5,
		}),
		last: fc.nat(60),
		sureAndWrong: fc.boolean(),
		aside: fc.constantFrom(0, 0, 0, 62, 70, Infinity),
	})
	.map(({ grades, last, sureAndWrong, aside }): Omit<Card, 'question'> => {
		const missed = grades.at(-1) === 'again';
		return {
			memory: grades.reduce(
				(memory, grade, i) => remembering(memory, i, grade),
				remembering(undefined, 0, 'good'),
			),
			...{ since: 0, at: last * DAY_MS, sittings: grades.length, missed },
			...{ sureAndWrong: missed && sureAndWrong, asked: 0, asideUntil: aside * DAY_MS },
		};
	});
/** Learned within sixty days; the plan is made on the sixty-first. */
const anyCards = fc
	.array(anyCard, { maxLength: 80 })
	.map((all) => all.map((each, i): Card => ({ question: asked(`q${i}`), ...each })));
const today = 61 * DAY_MS;
const anyGoal = fc.option(fc.integer({ min: -5, max: 120 }), { nil: undefined });
const when = (goal: number | undefined) => ({
	today,
	...(goal !== undefined && { goal: today + goal * DAY_MS }),
});

/** How often all of it is asked on a day up to the goal, or of a week, with what is done today. */
function meanOf(cards: readonly Card[], goal: number | undefined, done = 0): number {
	const left = goal !== undefined && goal > 0 ? goal : undefined;
	const open = cards.filter(({ asideUntil }) => asideUntil !== Infinity);
	const all = open.flatMap((each) => {
		const late = -dayOf(each.at, today);
		const from = Math.max(0, dayOf(each.asideUntil, today));
		const end = (left ?? 7) + late;
		return daysAhead(each, late + from, left === undefined ? undefined : left + late, end, pace);
	});
	return (all.length + done) / (left ?? 7);
}

describe('whatever was learned, missed or put off', () => {
	test('no day has more than twice the mean, and nothing is asked twice', () => {
		fc.assert(
			fc.property(anyCards, anyGoal, (cards, goal) => {
				const { days, most } = plan(cards, when(goal));
				const ids = days.flat().map(({ question }) => question.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(most).toBeLessThanOrEqual(Math.ceil(2 * meanOf(cards, goal)));
				for (const day of days) expect(day.length).toBeLessThanOrEqual(most);
			}),
		);
	});
	test('a missed week is planned anew: what is overdue is spread, all of it comes, and today begins', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), anyGoal, (count, goal) => {
				const past = { at: 54 * DAY_MS, since: 40 * DAY_MS, sittings: 2, missed: true };
				const cards = Array.from({ length: count }, (_, i) => card(`q${i}`, past));
				const { days } = plan(cards, when(goal));
				expect(days.flat()).toHaveLength(count);
				expect(days[0]?.length).toBeGreaterThan(0);
				const most = Math.ceil(2 * meanOf(cards, goal));
				expect(Math.max(...days.map(({ length }) => length))).toBeLessThanOrEqual(most);
			}),
		);
	});
	test('what is done today counts today: to go on with it brings no more than one day holds', () => {
		fc.assert(
			fc.property(anyCards, anyGoal, (cards, goal) => {
				const before = plan(cards, when(goal));
				const due = before.days[0] ?? [];
				const now = cards.map((each) =>
					due.includes(each)
						? {
								...each,
								...{ at: today + 3_600_000, sittings: each.sittings + 1, missed: false },
								memory: remembering(each.memory, (today - each.at) / DAY_MS, 'good'),
							}
						: each,
				);
				const left = plan(now, when(goal)).days[0]?.length ?? 0;
				const most = Math.ceil(2 * meanOf(now, goal, due.length));
				expect(due.length + left).toBeLessThanOrEqual(Math.max(most, due.length));
			}),
		);
	});
	test('what is put aside comes not before its day, and what is put aside for good never', () => {
		fc.assert(
			fc.property(anyCards, anyGoal, (cards, goal) => {
				plan(cards, when(goal)).days.forEach((day, index) => {
					for (const each of day) {
						expect(dayOf(each.asideUntil, today)).toBeLessThanOrEqual(index);
						expect(each.asideUntil).not.toBe(Infinity);
					}
				});
			}),
		);
	});
	test('the same cards give the same plan', () => {
		fc.assert(
			fc.property(anyCards, anyGoal, (cards, goal) => {
				const again = cards.map((each) => ({ ...each }));
				expect(plan(again, when(goal))).toEqual(plan(cards, when(goal)));
			}),
		);
	});
});

describe('the next interval', () => {
	const memory = remembering(undefined, 0, 'good');
	test('is never longer than its share of the time left, never less than a day, and never reaches the day', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 365 }),
				fc.double({ min: 0.2, max: 300, noNaN: true }),
				(left, stability) => {
					const interval = nextInterval(
						{ memory: { stability, difficulty: 5 }, missed: false },
						left,
						pace,
					);
					const { share } = left <= 30 ? pace.toMonth : pace.beyond;
					if (interval === Infinity) return;
					expect(interval).toBeGreaterThanOrEqual(1);
					expect(interval).toBeLessThanOrEqual(Math.max(1, Math.round(share * left)));
					expect(interval).toBeLessThan(left);
				},
			),
		);
	});
	test.each<[string, boolean, number | undefined, number]>([
		['a miss comes again tomorrow', true, 20, 1],
		['a miss comes again tomorrow, without a day too', true, undefined, 1],
		['on the eve nothing is planned any more', false, 1, Infinity],
		['without a day the scheduler decides alone', false, undefined, 2],
		['after the day it does so again', false, -3, 2],
	])('%s', (_, missed, left, days) => {
		expect(nextInterval({ memory, missed }, left, pace)).toBe(days);
	});
	test('what will be known on the day anyway does not come before it', () => {
		expect(
			nextInterval({ memory: { stability: 200, difficulty: 5 }, missed: false }, 20, pace),
		).toBe(Infinity);
	});
});

describe('a sitting', () => {
	const due = (...kinds: readonly (readonly [string, string])[]) =>
		kinds.map(([kind, section], i) =>
			card(`q${i}`, { question: asked(`q${i}`, { kind, section }) }),
		);
	const sectionsOf = (cards: readonly Card[]) => cards.map(({ question }) => question.section);

	test('has the ten most urgent', () => {
		const cards = Array.from({ length: 25 }, (_, i) => card(`q${i}`));
		const ids = sittingOf(cards, 's').map(({ question }) => question.id);
		expect(new Set(ids)).toEqual(new Set(cards.slice(0, 10).map(({ question }) => question.id)));
	});
	test('begins with what was sure and wrong, then what is said or made', () => {
		const cards = due(
			['choice', 'a'],
			['recall', 'b'],
			['choice', 'c'],
			['typed', 'a'],
			['choice', 'b'],
		);
		const all = [...cards, card('sure', { missed: true, sureAndWrong: true })];
		const kinds = sittingOf(all, 's').map(({ question }) => `${question.id} ${question.kind}`);
		expect(kinds[0]).toBe('sure choice');
		expect(kinds.slice(1, 3).toSorted()).toEqual(['q1 recall', 'q3 typed']);
	});
	test('mixes sections: none follows itself while another has as many left', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 10 }),
				fc.string(),
				(sections, seed) => {
					const order = sectionsOf(
						sittingOf(due(...sections.map((each) => ['choice', each] as const)), seed),
					);
					const most = Math.max(
						0,
						...['a', 'b', 'c'].map((each) => sections.filter((s) => s === each).length),
					);
					const repeats = order.filter((each, i) => i > 0 && order[i - 1] === each).length;
					expect(repeats).toBe(Math.max(0, 2 * most - order.length - 1));
				},
			),
		);
	});
	test('asks in other words than the last time', () => {
		expect([undefined, 0, 1, 2].map((last) => nextWording(last, 2))).toEqual([0, 1, 2, 0]);
		expect(nextWording(0, 0)).toBe(0);
		// One that is gone since.
		expect(nextWording(4, 1)).toBe(1);
	});
});
