import type { Asked, Card } from './cards.ts';
import { daysAhead, pace as usual, type Pace } from './interval.ts';

const DAY_MS = 86_400_000;

/** Without a day to be ready for, so many days are planned. */
const HORIZON = 7;

/** From when, and for when: all in ms since 1970. A learner's day begins where their clock says so. */
export interface When {
	readonly today: number;
	/** Where the day begins that a lesson is to be known on. */
	readonly goal?: number;
}

/**
 * The next time that each question is to be asked, by days from today on, the most urgent first; `most`: as many as any day has,
 * with what was done today.
 */
export interface Plan<Q extends Asked = Asked> {
	readonly days: readonly (readonly Card<Q>[])[];
	readonly most: number;
}

/** How many days a moment lies from the day that begins at `today`: 0 is that day, -1 the one before. */
export const dayOf = (at: number, today: number): number => Math.floor((at - today) / DAY_MS);

/** The next time that a question is to be asked. */
interface Item<Q extends Asked> {
	readonly card: Card<Q>;
	/** Days from today; not before `from`. */
	readonly day: number;
	readonly from: number;
	/** The lower, the sooner. */
	readonly rank: number;
}

/**
 * Plans from what is known now: whoever missed a week gets a new plan, and no pile. No day has more than twice the mean of all days
 * up to the goal (or of a week), rounded up; what does not fit waits for the next day, or before the goal comes earlier.
 */
export function plan<Q extends Asked>(
	cards: readonly Card<Q>[],
	{ today, goal }: When,
	by: Pace = usual,
): Plan<Q> {
	const left = goal === undefined ? 0 : dayOf(goal, today);
	const length = left > 0 ? left : HORIZON;
	const open = cards.filter((card) => card.asideUntil !== Infinity);
	const items: Item<Q>[] = [];
	/** How many will be asked on each day for the second time from now, and after that: they take room. */
	const later = Array.from({ length }, () => 0);
	let ahead = 0;
	for (const card of open) {
		const late = Math.max(0, -dayOf(card.at, today));
		const from = Math.max(0, dayOf(card.asideUntil, today));
		const days = aheadOf(card, late + from, left > 0 ? left + late : undefined, length + late, by);
		ahead += days.length;
		days.forEach((day, index) => {
			if (index === 0) items.push({ card, day: day - late, from, rank: rankOf(card, late) });
			else later[day - late] = (later[day - late] ?? 0) + 1;
		});
	}
	const done = open.filter(({ at, sittings }) => sittings > 1 && at >= today).length;
	const mean = (ahead + done) / length;
	// Without a day nothing piles up before one.
	const most = Math.ceil(left > 0 ? mostOf(open, ahead, mean, length, today) : 2 * mean);
	const room = later.map((count, day) => Math.max(0, most - count - (day === 0 ? done : 0)));
	return { days: levelled(items, room).map((all) => all.map(({ card }) => card)), most };
}

/**
 * Twice the mean of all days since the first was learned, so that what is put off does not pile up; never more than twice the mean of
 * those that are left, nor less than that mean.
 */
function mostOf(
	cards: readonly Card[],
	ahead: number,
	mean: number,
	length: number,
	today: number,
): number {
	const first = cards.reduce((least, { since }) => Math.min(least, since), today);
	const done = cards.reduce((sum, { sittings }) => sum + sittings - 1, 0);
	const whole = (ahead + done) / (length - dayOf(first, today));
	return Math.min(2 * mean, Math.max(2 * whole, mean));
}

/** What was found for a card; it changes when the card does, or is late. */
const found = new WeakMap<
	Card,
	{
		readonly left: number | undefined;
		readonly end: number;
		readonly by: Pace;
		readonly days: readonly number[];
	}
>();

function aheadOf(card: Card, late: number, left: number | undefined, end: number, by: Pace) {
	const known = found.get(card);
	const isSame = known?.left === left && known?.end === end && known.by === by;
	if (isSame && late <= (known.days[0] ?? end)) return known.days;
	const days = daysAhead(card, late, left, end, by);
	found.set(card, { left, end, by, days });
	return days;
}

/** Sure and wrong first, then other misses, then what has waited longest for its strength. */
function rankOf({ memory, missed, sureAndWrong }: Card, days: number): number {
	if (missed) return sureAndWrong ? -2 : -1;
	return memory.stability / (days + 1);
}

/** Items by day, no day with more than its room: the less urgent wait, and what would wait beyond the last day comes as late as it can. */
function levelled<Q extends Asked>(
	items: readonly Item<Q>[],
	room: readonly number[],
): Item<Q>[][] {
	const days = room.map((): Item<Q>[] => []);
	for (const item of items) days[item.day]?.push(item);
	let waiting: Item<Q>[] = [];
	for (const [day, own] of days.entries()) {
		if (own.length + waiting.length === 0) continue;
		const most = room[day] ?? 0;
		const all = own.length > 0 ? [...own, ...waiting].sort(byRank) : waiting;
		days[day] = all.slice(0, most);
		waiting = all.slice(most);
	}
	for (let day = room.length - 1; day >= 0 && waiting.length > 0; day--) {
		const own = days[day] ?? [];
		const staying: Item<Q>[] = [];
		for (const item of waiting) {
			if (own.length < (room[day] ?? 0) && item.from <= day) own.push(item);
			else staying.push(item);
		}
		own.sort(byRank);
		waiting = staying;
	}
	return days;
}

const byRank = (a: Item<Asked>, b: Item<Asked>): number => a.rank - b.rank;
