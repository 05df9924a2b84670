import { daysUntil, remembering, type Memory } from './scheduler.ts';

/** What decides when a question comes next; found by `npm run bench:review`. */
export interface Pace {
	/** Without a day: it comes when it is known with this chance. */
	readonly steady: number;
	/** With a day up to a month ahead, and with one beyond. */
	readonly toMonth: Before;
	readonly beyond: Before;
	/** What will be known on the day with this chance comes no more before it. */
	readonly enough: number;
}

interface Before {
	/** The scheduler is asked for this chance … */
	readonly chance: number;
	/** … and it never waits longer than this share of the time left. */
	readonly share: number;
}

/**
 * Less than nine in ten before the day, since what is known then counts and not what is known before: the reviews that this saves far
 * from the day are worth more near it. Shares of 20 and 10 % ask up to
 * twice as often as the scheduler alone (1.04 to 2.13 times, by day and way of forgetting).
 */
export const pace: Pace = {
	steady: 0.9,
	toMonth: { chance: 0.79, share: 0.8 },
	beyond: { chance: 0.6, share: 0.294 },
	enough: 0.95,
};

const MONTH = 30;

/** What is known of a question before its next answer. */
interface Known {
	readonly memory: Memory;
	/** The last time it was not right at first: it comes again tomorrow. */
	readonly missed: boolean;
}

/**
 * Whole days from an answer to the next time it is asked, at least one. `left`: days from that answer to the day that it is to be
 * known on; undefined without a day. Infinity: not before the day.
 */
export function nextInterval(
	{ memory, missed }: Known,
	left: number | undefined,
	by: Pace,
): number {
	if (left === undefined || left <= 0)
		return missed ? 1 : Math.max(1, Math.round(daysUntil(memory, by.steady)));
	if (left <= 1) return Infinity;
	if (missed) return 1;
	if (daysUntil(memory, by.enough) >= left) return Infinity;
	const { chance, share } = left <= MONTH ? by.toMonth : by.beyond;
	const days = Math.min(daysUntil(memory, chance), share * left);
	return Math.min(left - 1, Math.max(1, Math.round(days)));
}

/**
 * When a question is to be asked if all goes well: days from its last answer, which was `late` days ago; what is overdue counts as
 * asked today. `left` and `end`, which is left out, are counted from that answer too.
 */
export function daysAhead(
	card: Known,
	late: number,
	left: number | undefined,
	end: number,
	by: Pace,
): readonly number[] {
	const days: number[] = [];
	let known = card;
	let day = 0;
	for (;;) {
		const interval = nextInterval(known, left === undefined ? undefined : left - day, by);
		const next = Math.max(late, day + interval);
		if (next >= end) return days;
		days.push(next);
		known = { memory: remembering(known.memory, next - day, 'good'), missed: false };
		day = next;
	}
}
