import type { BankFinding, Range } from '#lib/base/finding.ts';
import { unreadKey, type Reading } from '#lib/formats/format.ts';
import type { Loss } from '#lib/kinds/exchanging.ts';
import { leftOut } from '#lib/kinds/exchanging.ts';

/** What became of one question of a bank. */
export interface ImportRow {
	/** Its lines in the bank's file. */
	readonly place: Range;
	/** Its title or first words, on one line. */
	readonly title: string;
	/** Its type there (`multichoice`, `essay` …); none where it could not be read. */
	readonly type?: string;
	readonly outcome: 'came-in' | 'changed' | 'left-out';
	/** Why it is not quite what it was, or not there, in sentences. */
	readonly reasons: readonly Loss[];
	/** What the reader of its format said of its lines. */
	readonly findings: readonly BankFinding[];
	/** Its new kind, id and section, where it came in. */
	readonly kind?: string;
	readonly id?: string;
	readonly section?: string;
}

/** Errors about a whole file are no question's. */
const ofFile = new Set(['file-too-large', 'too-many-questions']);

/** Findings by the question in whose lines they stand, and errors that stand in none: questions that could not be read. */
export function sorted(
	places: readonly Range[],
	findings: readonly BankFinding[],
): { readonly of: readonly (readonly BankFinding[])[]; readonly unread: readonly BankFinding[] } {
	const of: BankFinding[][] = places.map(() => []);
	const unread: BankFinding[] = [];
	const order = [...places.keys()].sort((a, b) => lineAt(places, a) - lineAt(places, b));
	const starts = order.map((index) => lineAt(places, index));
	for (const finding of findings) {
		const index = order[lastUpTo(starts, finding.line)];
		const place = index === undefined ? undefined : places[index];
		const isIn = place !== undefined && finding.line <= place.endLine;
		if (isIn && index !== undefined && finding.severity === 'warning') of[index]?.push(finding);
		else if (finding.severity === 'error' && !ofFile.has(finding.name)) unread.push(finding);
	}
	return { of, unread };
}

const lineAt = (places: readonly Range[], index: number) => places[index]?.line ?? 0;

/** The last of sorted numbers that is not above one; -1 where all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The row of a question that could not be read, with the first words of its line; `unread` knows where it begins. */
export function unreadRow(
	finding: BankFinding,
	lines: readonly string[],
	unread: Reading['unread'],
): ImportRow {
	const { line, column, endLine, endColumn } =
		unread?.get(unreadKey(finding.name, finding.line)) ?? finding;
	return {
		place: { line, column, endLine, endColumn },
		title: titleFrom((lines[line - 1] ?? '').slice(0, 300)),
		outcome: 'left-out',
		reasons: [leftOut('unread', finding.message)],
		findings: [finding],
	};
}

/** The start of a text for a list or a sentence: one line, at most 60 characters. */
export function titleFrom(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= 60) return line;
	const characters = [...line];
	return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
