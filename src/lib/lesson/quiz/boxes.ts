import type { Finding } from '#lib/base/finding.ts';
import type { Line, TextFile } from '../markdown/lines.ts';
import { contentOf, error, fixOf } from '../markdown/lines.ts';
import type { Piece } from './pieces.ts';

/** A line whose box was broken: as it was meant, and what is to be said of it. */
export interface MendedBox {
	readonly piece: Piece;
	readonly finding: Finding;
}

const marker = String.raw`(?:[-*+]|\d{1,9}[.)])`;
/** What people put into a box: nothing, a blank, or something like a tick or a cross. */
const box = String.raw`\[[ \t]*([xXхХvVyYoO✓✔☑✗✘×*+_-]?)[ \t]*\]`;
const withMarker = new RegExp(
	String.raw`^([ \t]*)(${marker})([ \t]*)${box}([ \t]*)(?![(\[:])(.*)$`,
	'u',
);
const withoutMarker = /^( {0,3})()()\[[ \t]*([xX]?)[ \t]*\]([ \t]*)(?![([:])(.*)$/;
const good = new RegExp(String.raw`^[ \t]*${marker}[ \t]+\[[ xX]\](?:[ \t]+\S.*|[ \t]*)$`);

/** An option whose box Markdown does not see (`[]`, `[v]`, `[ ]text`, `-[ ]`, no hyphen before it), or undefined. */
export function mendBox(file: TextFile, line: Line): MendedBox | undefined {
	if (!line.text.includes('[') || good.test(line.text)) return undefined;
	const match = withMarker.exec(line.text) ?? withoutMarker.exec(line.text);
	if (!match) return undefined;
	const [whole, indent = '', mark = '', blanks = '', sign = '', gap = '', rest = ''] = match;
	const start = `${indent}${mark === '' ? '-' : mark}${blanks === '' ? ' ' : blanks}`;
	const written = `${start}[${/^[\s_oO-]?$/.test(sign) ? ' ' : 'x'}] `;
	const from = line.start + whole.length - rest.length;
	const piece = { text: written + rest, start: from - written.length, line };
	const fix = fixOf(file, 'Mend the box', [{ start: line.start, end: from, text: written }]);
	const message = messageFor(mark, blanks, sign, gap, whole);
	return { piece, finding: error(file, 'broken-checkbox', contentOf(line), message, fix) };
}

function messageFor(
	mark: string,
	blanks: string,
	sign: string,
	gap: string,
	whole: string,
): string {
	if (mark === '') return 'A box needs a hyphen before it: "- [ ] " or "- [x] ".';
	if (blanks === '') return `Leave a blank between "${mark}" and the box: "${mark} [ ] ".`;
	if (sign !== '' && !/^x$/i.test(sign)) {
		return `"[${sign}]" is no tick: write "[x]" for a right option, "[ ]" for another.`;
	}
	if (gap === '' && !/\][ \t]*$/.test(whole)) return 'Leave a blank between the box and its words.';
	return 'Write a box with one sign in it: "[ ]" with a blank, or "[x]".';
}
