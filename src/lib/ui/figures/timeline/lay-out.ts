import type { TimelineEvent } from '#lib/lesson/lesson.ts';
import { spanOf, type Span } from './span.ts';
import { lanes, spread } from './spread.ts';
import { isFewDays, ticksOf, type Tick } from './ticks.ts';

type Dated = Pick<TimelineEvent, 'date' | 'after' | 'before'>;

/** A stretch of the axis, in percent of its length. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Where an undated entry may lie; an end that is not known is open. */
interface Bracket extends Stretch {
	readonly lane: number;
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/** Where an entry stands, in percent: its point on the axis, and its numbered disc, moved aside where discs would touch. */
export interface Pin {
	readonly point: number;
	readonly disc: number;
	/** The row of its disc, from 0; more than one only where one has no room. */
	readonly row: number;
	/** The whole year, month or day, where that shows on the axis. */
	readonly band?: Stretch;
	readonly bracket?: Bracket;
}

/** A timeline on an axis, pins in the order of the entries. */
export interface Axis {
	readonly pins: readonly Pin[];
	readonly ticks: readonly (Tick & Stretch)[];
	/** A few days drawn as days: within each the entries stand in their order, since no hours are given. */
	readonly asDays: boolean;
	readonly rows: number;
	readonly brackets: number;
}

/** Discs this far apart, in percent, do not touch where the axis is at least 33 rem long. */
export const discGap = 5;
const ends = [2.5, 97.5] as const;
/** A band below this share of the axis would be hidden by its own point. */
const smallest = 1.2;

/** Lays entries out on an axis that is true to time; none where there is nothing to draw. */
export function layOut(
	events: readonly Dated[],
	span: { readonly from?: string; readonly to?: string },
): Axis | undefined {
	const whole = wholeOf(events, span);
	if (!whole) return undefined;
	const percent = (day: number) =>
		rounded(Math.max(0, Math.min(100, ((day - whole.start) / (whole.end - whole.start)) * 100)));
	const points = pointsOf(events, whole).map(percent);
	const rows = Math.ceil(((points.length - 1) * discGap) / (ends[1] - ends[0])) || 1;
	const discs = discsOf(points, rows);
	const stretches = events.map((event) => stretchOf(event, whole, percent));
	const brackets = bracketsOf(events, stretches);
	const asDays = isFewDays(whole);
	return {
		pins: points.map((point, i) => {
			const { from = point, to = point } = stretches[i] ?? {};
			const shows = events[i]?.date !== undefined && !asDays && to - from >= smallest;
			return {
				...{ point, disc: rounded(discs[i]?.at ?? point), row: discs[i]?.row ?? 0 },
				...(shows && { band: { from, to } }),
				...(brackets[i] && { bracket: brackets[i] }),
			};
		}),
		ticks: ticksOf(whole).map((tick) => {
			const { start, end } = spanOf(tick.date);
			return { ...tick, from: percent(start), to: percent(end) };
		}),
		asDays,
		rows,
		brackets: Math.max(0, ...brackets.map((bracket) => (bracket?.lane ?? -1) + 1)),
	};
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function wholeOf(
	events: readonly Dated[],
	{ from, to }: { readonly from?: string; readonly to?: string },
): Span | undefined {
	const named = events.flatMap(({ date, after, before }) =>
		[date, after, before].flatMap((each) => each ?? []).map(spanOf),
	);
	if (named.length === 0) return undefined;
	const start =
		from === undefined ? Math.min(...named.map((each) => each.start)) : spanOf(from).start;
	const end = to === undefined ? Math.max(...named.map((each) => each.end)) : spanOf(to).end;
	// An open end needs room to be seen.
	const aside = (end - start) / 8;
	const opensStart = from === undefined && events.some(({ date, after }) => !date && !after);
	const opensEnd = to === undefined && events.some(({ date, before }) => !date && !before);
	return { start: start - (opensStart ? aside : 0), end: end + (opensEnd ? aside : 0) };
}

/** The days within which an entry lies, as far as they are on the axis. */
function limitsOf({ date, after, before }: Dated, whole: Span): Span {
	if (date !== undefined) return spanOf(date);
	return {
		start: after === undefined ? whole.start : spanOf(after).end,
		end: before === undefined ? whole.end : spanOf(before).start,
	};
}

/** A day for each entry: entries of one date share it evenly, undated ones stand between their neighbours if they may. */
function pointsOf(events: readonly Dated[], whole: Span): number[] {
	const dated = events.map((event) => {
		if (event.date === undefined) return undefined;
		const same = events.filter(({ date }) => date === event.date);
		const { start, end } = spanOf(event.date);
		return start + ((end - start) * (same.indexOf(event) + 0.5)) / same.length;
	});
	let before = -Infinity;
	return events.map((event, i) => {
		const { start, end } = limitsOf(event, whole);
		const next = dated.slice(i + 1).find((day) => day !== undefined) ?? Infinity;
		const [from, to] = [Math.max(start, before), Math.min(end, next)];
		const between = from < to ? (from + to) / 2 : (start + end) / 2;
		before = dated[i] ?? between;
		return before;
	});
}

/** Discs in as few rows as they need; each row is spread by itself. */
function discsOf(points: readonly number[], rows: number): { at: number; row: number }[] {
	const order = points
		.map((_, i) => i)
		.sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0) || a - b);
	const discs = points.map((at) => ({ at, row: 0 }));
	for (let row = 0; row < rows; row++) {
		const own = order.filter((_, place) => place % rows === row);
		const moved = spread(
			own.map((i) => points[i] ?? 0),
			discGap,
			ends,
		);
		for (const [place, i] of own.entries()) discs[i] = { at: moved[place] ?? 0, row };
	}
	return discs;
}

function stretchOf(event: Dated, whole: Span, percent: (day: number) => number): Stretch {
	const { start, end } = limitsOf(event, whole);
	return { from: percent(start), to: percent(end) };
}

function bracketsOf(
	events: readonly Dated[],
	stretches: readonly Stretch[],
): (Bracket | undefined)[] {
	const undated = events.flatMap((event, i) => {
		const stretch = stretches[i];
		return event.date === undefined && stretch ? [{ ...stretch, event, i }] : [];
	});
	const lane = lanes(undated);
	const brackets: (Bracket | undefined)[] = events.map(() => undefined);
	for (const [place, { from, to, event, i }] of undated.entries()) {
		const [openStart, openEnd] = [event.after === undefined, event.before === undefined];
		brackets[i] = { from, to, openStart, openEnd, lane: lane[place] ?? 0 };
	}
	return brackets;
}
