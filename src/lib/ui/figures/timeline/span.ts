/** A stretch of time in days since 1970; the end is not part of it. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The year, month or day that an ISO date names. */
export function spanOf(date: string): Span {
	const [year = 0, month, day] = date.split('-').map(Number);
	if (month === undefined) return { start: dayNumber(year, 0, 1), end: dayNumber(year + 1, 0, 1) };
	if (day === undefined)
		return { start: dayNumber(year, month - 1, 1), end: dayNumber(year, month, 1) };
	const start = dayNumber(year, month - 1, day);
	return { start, end: start + 1 };
}

/** Days since 1970 to a day of the calendar; months count from 0 and may run over. */
export function dayNumber(year: number, month: number, day: number): number {
	const date = new Date(0);
	// Years below 100 are meant as they are written.
	date.setUTCFullYear(year, month, day);
	return date.getTime() / 86_400_000;
}

/** Year, month (from 0), and the day of the week (from Sunday) of a day. */
export function calendarOf(dayNumber: number) {
	const date = new Date(Math.floor(dayNumber) * 86_400_000);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth(),
		weekday: date.getUTCDay(),
		iso: date.toISOString().slice(0, 10),
	};
}
