import { calendarOf, dayNumber, type Span } from './span.ts';

/** A mark on the axis: the day (since 1970) that it stands at, and the year, month or day that it names. */
export interface Tick {
	readonly day: number;
	readonly date: string;
}

/** How many names of a unit have room beside each other. */
const room = { day: 5, month: 5, year: 10 } as const;
const steps = {
	day: [1, 2, 5, 7, 14],
	month: [1, 2, 3, 6],
	year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
} as const;
type Unit = keyof typeof steps;
const units: readonly Unit[] = ['day', 'month', 'year'];

/** More than have room: no need to count further. */
const many = 40;

/** Days that are drawn as days, each with its name over its whole width. */
const fewDays = 4;

/** Whether a span is a few whole days, drawn as days beside each other. */
export const isFewDays = ({ start, end }: Span): boolean => end - start <= fewDays;

/** Marks at the beginnings of years, months or days: as many as have room. */
export function ticksOf(span: Span): Tick[] {
	for (const unit of units) {
		for (const step of steps[unit]) {
			const ticks = ticksAt[unit](span, step);
			if (ticks.length <= room[unit]) return ticks;
		}
	}
	return [];
}

const ticksAt: Readonly<Record<Unit, (span: Span, step: number) => Tick[]>> = {
	day: ({ start, end }, step) =>
		Array.from({ length: Math.min(many, Math.ceil((end - start) / step)) }, (_, i) => ({
			day: start + i * step,
			date: calendarOf(start + i * step).iso,
		})),
	month: (span, step) => inside(span, monthsOf(span, step)),
	year: (span, step) => {
		const first = calendarOf(span.start).year;
		const last = calendarOf(span.end).year;
		const from = Math.ceil(first / step) * step;
		const count = Math.max(0, Math.floor((last - from) / step) + 1);
		return inside(
			span,
			Array.from({ length: Math.min(many, count) }, (_, i) => from + i * step).map((year) => ({
				day: dayNumber(year, 0, 1),
				date: String(year).padStart(4, '0'),
			})),
		);
	},
};

function monthsOf({ start, end }: Span, step: number): Tick[] {
	const { year, month } = calendarOf(start);
	const count = Math.min(many, Math.ceil((end - start) / (28 * step)) + 1);
	const from = Math.floor(month / step) * step;
	return Array.from({ length: count }, (_, i) => dayNumber(year, from + i * step, 1)).map(
		(day) => ({ day, date: calendarOf(day).iso.slice(0, 7) }),
	);
}

/** A mark at the very end would name what is no longer shown. */
const inside = ({ start, end }: Span, ticks: readonly Tick[]): Tick[] =>
	ticks.filter(({ day }) => day >= start && day < end);
