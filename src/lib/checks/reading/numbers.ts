import { readNumber } from '#lib/base/read-number.ts';
import { isEnglish } from './words.ts';

/** A number in a text: what it may mean (6 and 6,000,000 for "six million"; 3 and 5 for "03.05"), and where it stands. */
export interface NumberIn {
	readonly values: readonly number[];
	/** Dates and times are several numbers, all of which count. */
	readonly all: boolean;
	readonly written: string;
	readonly start: number;
	readonly end: number;
	readonly inWords: boolean;
}

const digits = /\p{Nd}+(?:[.,:’']\p{Nd}+|[\s\u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*/gu;

const known = new Map<string, readonly number[]>();

/** Digits of every script as 0 to 9: ten of them stand in a row, from a code that ends in 0 or 6. */
function plainDigits(text: string): string {
	return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const last = code % 16;
		return String(/\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6);
	});
}

/** The values of what is written in digits; several where it is a date or a time. */
function valuesOf(digitsOf: string, lang: string): readonly number[] {
	if (/^[0-9]+$/.test(digitsOf)) return [Number(digitsOf)];
	const written = plainDigits(digitsOf);
	const key = `${lang} ${written}`;
	const before = known.get(key);
	if (before) return before;
	const whole = readNumber(written, lang);
	const parts = written.split(/[^\p{Nd}]+/u).map((part) => readNumber(part, lang) ?? NaN);
	// A zero before the first number or after a mark makes no decimal: 03.05 is a day and a month.
	const values = whole === undefined || /^0\d[.,]|[.:]0\d[.:]/.test(written) ? parts : [whole];
	if (known.size > 5000) known.clear();
	known.set(key, values);
	return values;
}

/** The numbers of a text that are written in digits, and in English those in words. */
export function numbersIn(text: string, lang: string): NumberIn[] {
	const english = isEnglish(lang);
	const found = [...text.matchAll(digits)].map(({ 0: written, index }): NumberIn => {
		const values = valuesOf(written, lang);
		const end = index + written.length;
		const times = english && values.length === 1 ? multiplier(text.slice(end, end + 12)) : 1;
		return {
			values: times === 1 ? values : values.flatMap((value) => [value, value * times]),
			all: values.length > 1,
			...{ written, start: index, end, inWords: false },
		};
	});
	return english ? [...found, ...englishNumbers(text)].sort((a, b) => a.start - b.start) : found;
}

const scales: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1000,
	million: 1e6,
	billion: 1e9,
};

function multiplier(after: string): number {
	return scales[/^[\s-]([a-z]+)/i.exec(after)?.[1]?.toLowerCase() ?? ''] ?? 1;
}

const units =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map([
	...units.map((word, value): [string, number] => [word, value]),
	...tens.map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const one = `(?:(?:${tens.join('|')})(?:[\\s-](?:${units.slice(1, 10).join('|')}))?|${units.join('|')})`;
const hundreds = `(?:(?:a|${one})[\\s-]hundred(?:\\s(?:and\\s)?${one})?|${one})`;
const large = '(?:thousand|million|billion)';
const phrase = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:a\\s${large}|${hundreds})(?:\\s${large})?(?:(?<=${large})\\s(?:and\\s)?${hundreds}(?:\\s${large})?)*(?![\\p{L}\\p{N}])`,
	'giu',
);

function englishNumbers(text: string): NumberIn[] {
	return [...text.matchAll(phrase)].flatMap(({ 0: written, index }): NumberIn[] => {
		const words = written.toLowerCase().split(/[\s-]+/);
		const end = index + written.length;
		const { value, first } = sum(words);
		const values = value === first ? [value] : [value, first];
		return [{ values, all: false, written, start: index, end, inWords: true }];
	});
}

/** The value of number words, and what stands before "million" where nothing stands behind it: a unit may be that. */
function sum(words: readonly string[]): { value: number; first: number } {
	let total = 0;
	let open = 0;
	for (const word of words) {
		const scale = scales[word];
		if (word === 'a') open = 1;
		else if (scale === undefined) open += small.get(word) ?? 0;
		else if (scale === 100) open = Math.max(open, 1) * 100;
		else {
			total += Math.max(open, 1) * scale;
			open = 0;
		}
	}
	const value = total + open;
	const scale = scales[words.at(-1) ?? ''] ?? 1;
	return { value, first: scale > 100 && words[0] !== 'a' ? value / scale : value };
}

const loose: readonly (readonly [RegExp, number])[] = [
	[/\b(?:once|single|first|one|an?)\b/i, 1],
	[/\b(?:twice|both|couple|pair|double|second)\b/i, 2],
	[/\b(?:thrice|third)\b/i, 3],
	[/\bfourth\b/i, 4],
	[/\bfifth\b/i, 5],
	[/\b(?:no|none|nobody|nothing)\b/i, 0],
	[/\bdozen\b/i, 12],
	[/\bhundreds?\b/i, 100],
	[/\bthousands?\b/i, 1000],
];

/** Every value that a text speaks of, "twice" and the numbers of months among them: what a number may rest on. */
export function valuesIn(text: string, lang: string): ReadonlySet<number> {
	const values = new Set(numbersIn(text, lang).flatMap((each) => each.values));
	for (const month of monthsIn(text, lang)) values.add(month);
	if (isEnglish(lang)) {
		for (const [pattern, value] of loose) if (pattern.test(text)) values.add(value);
	}
	return values;
}

/** True where a text names a month. */
export const isDate = (text: string, lang: string): boolean => monthsIn(text, lang).length > 0;

function monthsIn(text: string, lang: string): number[] {
	const words = new Set(text.toLowerCase().split(/[^\p{L}\p{M}]+/u));
	return monthsOf(lang).flatMap(([name, month]) => (words.has(name) ? [month] : []));
}

const calendars = new Map<string, readonly (readonly [string, number])[]>();

function monthsOf(lang: string): readonly (readonly [string, number])[] {
	const before = calendars.get(lang);
	if (before) return before;
	const names = [...Array(12).keys()].flatMap((month) => {
		const date = new Date(Date.UTC(2020, month, 1));
		return (['long', 'short'] as const).map((style): readonly [string, number] => {
			const options = { day: 'numeric', month: style, timeZone: 'UTC' } as const;
			const parts = new Intl.DateTimeFormat(lang, options).formatToParts(date);
			const name = parts.find(({ type }) => type === 'month')?.value ?? '';
			return [name.toLowerCase().replace(/\.$/, ''), month + 1];
		});
	});
	const months = names.filter(([name]) => name.length >= 3);
	calendars.set(lang, months);
	return months;
}
