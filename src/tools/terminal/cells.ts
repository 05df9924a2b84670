/** A piece of a line as a terminal shows it: what to print, the columns it takes, and where it stands in the line (UTF-16). */
export interface Cell {
	readonly shown: string;
	readonly columns: number;
	readonly start: number;
	readonly end: number;
}

const tab = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Joiners inside words of many scripts and inside emoji: harmless, and words fall apart without them. */
const joiners = /[\u200C\u200D]/gu;
/** What a terminal would obey, or shows as nothing. */
const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const wide =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const bare = /^[\p{Mn}\p{Me}]+$/u;

/** Divides a line into cells: tabs become blanks up to the next fourth column, control characters become visible signs. */
export function cellsOf(line: string): Cell[] {
	const cells: Cell[] = [];
	let column = 0;
	for (const { segment, index } of graphemes.segment(line)) {
		const shown = segment === '\t' ? ' '.repeat(tab - (column % tab)) : visible(segment);
		const columns = segment === '\t' ? shown.length : columnsOf(shown);
		cells.push({ shown, columns, start: index, end: index + segment.length });
		column += columns;
	}
	return cells;
}

/** The columns that cells take together. */
export function columnsIn(cells: readonly Cell[]): number {
	return cells.reduce((sum, { columns }) => sum + columns, 0);
}

function visible(segment: string): string {
	if (!obeyed.test(segment.replace(joiners, ''))) return segment;
	return [...segment].map((sign) => (obeyed.test(sign) ? signFor(sign) : sign)).join('');
}

/** Controls have pictures of their own; for all else there is one sign. */
function signFor(sign: string): string {
	const code = sign.codePointAt(0) ?? 0;
	if (code < 0x20) return String.fromCodePoint(0x2400 + code);
	return code === 0x7f ? '\u2421' : '\uFFFD';
}

function columnsOf(shown: string): number {
	if (bare.test(shown)) return 0;
	return wide.test(shown) ? 2 : 1;
}
