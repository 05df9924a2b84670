import type { Range } from '#lib/base/finding.ts';
import { reportWords as words } from '#lib/words/tools.ts';
import { cellsOf, columnsIn, type Cell } from '../terminal/cells.ts';
import type { Terminal } from '../terminal/style.ts';

/** Lines of a range that are shown, at most. */
const most = 3;
/** UTF-16 units looked at on each side of a range: more than any terminal is wide. */
const around = 400;
const rightToLeft =
	/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * The lines of a range with a mark under it, and the line before for company. Long lines are cut about the range. Where letters run
 * from right to left no mark could stand under them: what is meant is repeated below instead. Nothing for an empty file.
 */
export function frame(
	lines: readonly string[],
	range: Range,
	{ columns, style }: Terminal,
): string {
	const last = Math.min(range.endLine, range.line + most - 1, lines.length);
	const gutter = String(last).length + 2;
	const room = columns - gutter - 3;
	const row = (label: string, text: string): string =>
		`${style.faint(`${label.padStart(gutter)} |`)}${text === '' ? '' : ` ${text}`}\n`;
	const rows: string[] = [];
	const before = lines[range.line - 2];
	if (before !== undefined && before.trim() !== '') {
		rows.push(row(String(range.line - 1), style.faint(cut(before, 0, 0, room).text)));
	}
	for (let number = range.line; number <= last; number++) {
		const line = lines[number - 1];
		if (line === undefined || (line === '' && lines.length === 1)) continue;
		const start = number === range.line ? range.column - 1 : 0;
		const end = number === range.endLine ? range.endColumn - 1 : line.length;
		const shown = cut(line, start, end, room);
		rows.push(row(String(number), shown.text), row('', style.error(shown.mark)));
	}
	if (range.endLine > last && rows.length > 0) rows.push(row('', style.faint('…')));
	return rows.join('');
}

interface Cut {
	readonly text: string;
	readonly mark: string;
}

/** As much of a line as there is room for, with the stretch in it, and the mark below. */
function cut(line: string, start: number, end: number, room: number): Cut {
	const from = Math.max(0, start - around);
	const cells = cellsOf(line.slice(from, Math.min(line.length, start + around)));
	const at = cells.findIndex((cell) => cell.end + from > start);
	const first = at < 0 ? cells.length : at;
	const shown = windowOf(cells, first, room, from > 0, start + around < line.length);
	const before = shown.before + columnsIn(cells.slice(shown.first, first));
	const marked = cells.slice(first, shown.last).filter((cell) => cell.start + from < end);
	const text = shown.text.trimEnd();
	if (rightToLeft.test(text)) return { text, mark: words.here(shownIn(marked)) };
	return {
		text,
		mark: ' '.repeat(before) + '^'.repeat(Math.max(line === '' ? 0 : 1, columnsIn(marked))),
	};
}

const shownIn = (cells: readonly Cell[]): string => cells.map(({ shown }) => shown).join('');

interface Window {
	readonly text: string;
	readonly first: number;
	readonly last: number;
	/** Columns of the sign for what is cut off before. */
	readonly before: number;
}

/** The cells from a third of the room before `first`, or from the beginning if all fits. */
function windowOf(
	cells: readonly Cell[],
	at: number,
	room: number,
	more: boolean,
	after: boolean,
): Window {
	let first = 0;
	if (more || after || columnsIn(cells) > room) {
		let lead = 0;
		for (first = at; first > 0; first--) {
			lead += cells[first - 1]?.columns ?? 0;
			if (lead > room / 3) break;
		}
	}
	const head = first > 0 || more ? '…' : '';
	let last = first;
	let used = head.length;
	for (; last < cells.length; last++) {
		const columns = cells[last]?.columns ?? 0;
		const isEnd = last === cells.length - 1 && !after;
		if (used + columns > room - (isEnd ? 0 : 1)) break;
		used += columns;
	}
	const tail = last < cells.length || after ? '…' : '';
	const text = shownIn(cells.slice(first, last));
	return { text: `${head}${text}${tail}`, first, last, before: head.length };
}
