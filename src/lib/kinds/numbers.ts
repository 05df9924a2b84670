import { readNumber } from '#lib/base/read-number.ts';

/** Right numbers as an author writes them: a middle with what lies around it, or two ends. */
export type NumberAnswer =
	| { readonly at: number; readonly within: number }
	| { readonly low: number; readonly high: number };

/** Reads `52`, `24..28` and `26 ± 2`; undefined for anything else. Plain numbers first, then as the language writes them. */
export function readNumberAnswer(value: string, lang: string): NumberAnswer | undefined {
	const [first = '', second, ...more] = value.split(/\s*(?:\.{2,3}|…|±|\+\/?-)\s*/);
	if (more.length > 0) return undefined;
	const number = plainNumber(first, lang);
	const other = second === undefined ? number : plainNumber(second, lang);
	if (number === undefined || other === undefined) return undefined;
	return second !== undefined && /±|\+\/?-/.test(value)
		? { at: number, within: Math.abs(other) }
		: { low: number, high: other };
}

/** True where an `Answer:` is one number, a range or a band. */
export const isNumberAnswer = (value: string, lang: string): boolean =>
	readNumberAnswer(value, lang) !== undefined;

/** `1.5` is one and a half in every language; `1,5` is what the lesson's language makes of it. */
export function plainNumber(text: string, lang: string): number | undefined {
	const plain = text.trim().replace('−', '-');
	return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : readNumber(text, lang);
}

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third';
const numberWords = new Set(small.split(' '));
/** What stands between numbers and around them without making a text of them. */
const between = new Set('about around of to and the on in at until – - ± % am pm bc ad'.split(' '));

/** True for a text that is a number, a date, or a range of them: "52", "1,5 %", "24–28", "8 August 2019", "late" not. */
export function isNumberOrDate(text: string, lang: string): boolean {
	const words = text
		.toLowerCase()
		.replace(/(\d)\s*[-–](?=\s*\d)/g, '$1 – ')
		.split(/[\s/]+/)
		.map((word) => word.replace(/^[~≈($€£]+|[.,:;)%]+$/g, ''))
		.filter((word) => word !== '');
	const names = calendarNames(lang);
	const counts = (word: string) =>
		names.has(word) ||
		word.split('-').every((part) => numberWords.has(part)) ||
		/^\d+(st|nd|rd|th)$/.test(word) ||
		/^\d{1,2}:\d\d$/.test(word) ||
		/^\d{4}-\d\d(-\d\d)?$/.test(word) ||
		(/\p{N}/u.test(word) && readNumber(word, lang) !== undefined);
	let isAny = false;
	for (const word of words) {
		if (counts(word)) isAny = true;
		else if (!between.has(word)) return false;
	}
	return isAny;
}

const calendars = new Map<string, ReadonlySet<string>>();

/** Months and weekdays of a language, whole and short. */
function calendarNames(lang: string): ReadonlySet<string> {
	const known = calendars.get(lang);
	if (known) return known;
	const names = new Set<string>();
	for (const style of ['long', 'short'] as const) {
		const month = formatter(lang, { month: style, timeZone: 'UTC' });
		const inDate = formatter(lang, { day: 'numeric', month: style, timeZone: 'UTC' });
		const weekday = formatter(lang, { weekday: style, timeZone: 'UTC' });
		for (let i = 0; i < 12; i++) {
			const date = new Date(Date.UTC(2019, i, 1));
			names.add(month.format(date).toLowerCase());
			const part = inDate.formatToParts(date).find(({ type }) => type === 'month');
			if (part) names.add(part.value.toLowerCase());
		}
		for (let day = 1; day <= 7; day++) {
			names.add(weekday.format(new Date(Date.UTC(2019, 0, day))).toLowerCase());
		}
	}
	calendars.set(lang, names);
	return names;
}

function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat(lang, options);
	} catch {
		return new Intl.DateTimeFormat('en', options);
	}
}
