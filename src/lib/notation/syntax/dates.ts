/** True for a year, month or day that the calendar has: `2019`, `2019-08`, `2019-08-08`. */
export function isDate(text: string): boolean {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
	if (!match) return false;
	const [year = 0, month = 1, day = 1] = match
		.slice(1)
		.filter((part: string | undefined) => part !== undefined)
		.map(Number);
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
