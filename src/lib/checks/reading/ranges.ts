import { numbersIn } from './numbers.ts';
import { wordsOf } from './words.ts';

/** The numbers that a text covers; an end that is open belongs to it no more. `rest` are its other words, folded. */
export interface NumberRange {
	readonly low: number;
	readonly high: number;
	readonly lowOpen: boolean;
	readonly highOpen: boolean;
	readonly rest: string;
}

const until = /^\s*(?:[-–—−]|to|until|till|\.\.+|…|bis|à|a|до)\s*$/iu;
const below = /(?:^|\s)(?:less than|fewer than|under|below|<)\s*$/i;
const upTo = /(?:^|\s)(?:up to|at most|no more than|not more than|maximum|≤)\s*$/i;
const above = /(?:^|\s)(?:more than|over|above|greater than|>)\s*$/i;
const from = /(?:^|\s)(?:at least|no less than|no fewer than|from|minimum|≥)\s*$/i;
const orLess =
	/\b(?:or|and) (?:less|fewer|under|below|lower|shorter|earlier)\b|\bat (?:the )?most\b/i;
const orMore =
	/^\s*\+|\b(?:or|and) (?:more|over|above|higher|longer|later|greater)\b|\bat least\b|\bupwards?\b/i;
const signs = [below, upTo, above, from, orLess, orMore];

/** The range that a text is made of: "10–20 km", "between 10 and 20", "less than 5", "30 or more", or one number; undefined where it is none. */
export function rangeIn(text: string, lang: string): NumberRange | undefined {
	const numbers = numbersIn(text, lang).filter(({ all }) => !all);
	const [first, second, more] = numbers;
	if (!first || more) return undefined;
	const before = text.slice(0, first.start);
	const low = Math.max(...first.values);
	if (!second) {
		const after = text.slice(first.end);
		const rest = restOf(before, after);
		const range = (ends: Partial<NumberRange>): NumberRange => ({
			...{ low: -Infinity, high: Infinity, lowOpen: false, highOpen: false, rest },
			...ends,
		});
		if (below.test(before)) return range({ high: low, highOpen: true });
		if (upTo.test(before) || orLess.test(after)) return range({ high: low });
		if (above.test(before)) return range({ low, lowOpen: true });
		if (from.test(before) || orMore.test(after)) return range({ low });
		return range({ low, high: low });
	}
	const between = text.slice(first.end, second.start);
	const joined =
		until.test(between) || (/\bbetween\s*$/i.test(before) && /^\s*and\s*$/i.test(between));
	const high = Math.max(...second.values);
	if (!joined || low >= high) return undefined;
	const rest = restOf(before.replace(/\b(?:between|from)\s*$/i, ''), text.slice(second.end));
	return { low, high, lowOpen: false, highOpen: false, rest };
}

function restOf(before: string, after: string): string {
	const words = signs.reduce(
		(left, sign) => left.map((part) => part.replace(sign, ' ')),
		[before, after],
	);
	return words.flatMap((part) => wordsOf(part).map(({ key }) => key)).join(' ');
}

/** Whether two ranges of the same thing share a number; two single numbers never do. */
export function overlap(a: NumberRange, b: NumberRange): boolean {
	if (a.rest !== b.rest) return false;
	if (a.low === a.high && b.low === b.high) return false;
	const low = Math.max(a.low, b.low);
	const high = Math.min(a.high, b.high);
	return low < high || (low === high && holds(a, low) && holds(b, low));
}

const holds = ({ low, high, lowOpen, highOpen }: NumberRange, value: number): boolean =>
	(value > low || (value === low && !lowOpen)) && (value < high || (value === high && !highOpen));
