/** How a language writes numbers: its marks, and its ten digits. */
interface Marks {
	readonly group: string | undefined;
	readonly decimal: string;
	readonly digits: readonly string[];
}

const found = new Map<string, Marks>();

/** Asked for every option of every question, and slow to make: kept by language. */
function marksOf(lang: string): Marks {
	const marks = found.get(lang) ?? marksIn(lang);
	found.set(lang, marks);
	return marks;
}

function marksIn(lang: string): Marks {
	const format = new Intl.NumberFormat(known(lang), { maximumFractionDigits: 1 });
	const parts = format.formatToParts(1234567.8);
	const digits = new Intl.NumberFormat(known(lang), { useGrouping: false });
	return {
		group: parts.find(({ type }) => type === 'group')?.value,
		decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
		digits: [...'0123456789'].map((digit) => digits.format(Number(digit))),
	};
}

/** English where a language's tag is none. */
function known(lang: string): string {
	try {
		return Intl.getCanonicalLocales(lang)[0] ?? 'en';
	} catch {
		return 'en';
	}
}

/** White space and apostrophes before three digits, which only ever group. */
const GAPS = /(?<=\d)[\s'’‘](?=\d{3}(?!\d))/gu;

/**
 * A number as people of a language write it, or undefined where it is none. The last comma or point before exactly
 * three digits is a group mark where the language groups by it, else the decimal mark; `0,125` has no groups.
 */
export function readNumber(text: string, lang: string): number | undefined {
	const { group, decimal, digits } = marksOf(lang);
	let plain = text.normalize('NFKC').trim().replace(/[−–]/g, '-');
	for (const [value, digit] of digits.entries()) plain = plain.replaceAll(digit, String(value));
	plain = plain.replace(GAPS, '');
	if (group && !'.,'.includes(group)) plain = plain.replaceAll(group, '');
	if (!'.,'.includes(decimal)) plain = plain.replaceAll(decimal, '.');

	const [, sign = '', number = ''] = /^([+-]?)((?=[.,]?\d)[\d.,]*)$/.exec(plain) ?? [];
	const last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
	const before = number.slice(0, Math.max(last, 0));
	const after = number.slice(last + 1);
	const mark = number.charAt(last);
	if (number === '') return undefined;
	if (last === -1) return Number(sign + number);

	const isGroup =
		before.includes(mark) || (after.length === 3 && mark === group && !/^0*$/.test(before));
	if (!isGroup)
		return isWhole(before, mark) ? Number(`${sign}${bare(before)}.${after}`) : undefined;
	return isGrouped(number, mark) ? Number(sign + bare(number)) : undefined;
}

const bare = (number: string) => number.replace(/[.,]/g, '');

/** The whole part before a decimal mark: without marks, or grouped by the other one. */
function isWhole(before: string, decimal: string): boolean {
	return !/[.,]/.test(before) || isGrouped(before, decimal === ',' ? '.' : ',');
}

/** Only this mark, and three digits after the last one: 1,234,567, and 12,34,567 in India. */
function isGrouped(number: string, mark: string): boolean {
	const [first = '', ...rest] = number.split(mark);
	const isDigits = (group: string) => /^\d{2,3}$/.test(group);
	return /^\d+$/.test(first) && rest.every(isDigits) && rest.at(-1)?.length === 3;
}

/** A number as a language writes it, unrounded. */
export const writeNumber = (value: number, lang: string): string =>
	new Intl.NumberFormat(known(lang), { maximumFractionDigits: 15 }).format(value);
