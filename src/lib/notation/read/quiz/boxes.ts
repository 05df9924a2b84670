import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { Line, TextFile } from '../../markdown/lines.ts';
import { contentOf, error, fixOf } from '../../markdown/lines.ts';
import * as signs from '../../syntax/signs.ts';
import type { Piece } from './pieces.ts';

/** A line whose box was broken: as it was meant, and what is to be said of it. */
export interface BoxFix {
	readonly piece: Piece;
	readonly finding: Finding;
}

/** Blanks, and what only looks like one: Word puts them behind its bullets. */
const gap = String.raw`[ \t\u00A0\u2000-\u200B\u202F\u3000\uFEFF]*`;
/** Signs that look like a hyphen or a bullet, and begin no list. */
export const lookAlikes = '•◦▪●‣⁃·–—−‐‑‒―';
const marker = String.raw`(?:[-*+${lookAlikes}]|\d{1,9}[.)])`;

/** What people put into a box. Of a cross, a circle or a hyphen nobody can tell whether it means right or wrong. */
const ticks = /^(?:[xXхХvVyY✓✔☑*+]|yes|true|right|correct|ja|oui|si|да)$/iu;
const empties = /^(?:_|no|false|wrong|incorrect|nein|non|нет)$/iu;
const sign =
	'[xXхХvVyYoO✓✔☑☒✗✘×*+_-]|yes|no|true|false|right|wrong|correct|incorrect|ja|nein|oui|non|si|да|нет';

/** A box between square brackets, of whatever script. */
const square = String.raw`[[［【]${gap}(?:${sign})?${gap}[\]］】]`;
/** What is a box only where others are: round, or with one of its brackets. */
const round = String.raw`[([{（]${gap}(?:${sign})?${gap}[)\]}）]`;
const half = String.raw`(?:[[(](?:${sign})(?=[ \t][^\])]*$)|(?:${sign})\])`;
const line = (box: string) =>
	new RegExp(String.raw`^([ \t]*)(${marker})(${gap})(${box})(${gap})(?![(\[:])(.*)$`, 'iu');

const strict = line(square);
const loose = line(`${square}|${round}|${half}`);
const loneRound = line(round);
const withoutMarker = new RegExp(
	String.raw`^( {0,3})()()([[［]${gap}[xX]?${gap}[\]］])(${gap})(?![([:])(.*)$`,
	'u',
);
const good = new RegExp(String.raw`^[ \t]*${signs.item}[ \t]+${signs.box}(?:[ \t]+\S.*|[ \t]*)$`);
const hasBracket = /[[\](){}（）［］【】]/;

/** Whether a question's lines have boxes, so that what only resembles one is one. */
export function haveBoxes(lines: readonly Line[]): boolean {
	const texts = lines.map(({ text }) => text).filter((text) => hasBracket.test(text));
	if (texts.some((text) => good.test(text) || strict.test(text))) return true;
	return texts.filter((text) => loneRound.test(text)).length > 1;
}

/**
 * An option whose box Markdown does not see (`[]`, `[v]`, `[ ]text`, `-[ ]`, `— [ ]`, no hyphen before it; where `others` have one,
 * `(x)` and `[x` as well), or undefined. Where it is not plain whether it is ticked, there is no mend.
 */
export function mendBox(
	file: TextFile,
	{ text, ...at }: Line,
	others: boolean,
): BoxFix | undefined {
	if (!hasBracket.test(text) || good.test(text)) return undefined;
	const match = (others ? loose : strict).exec(text) ?? withoutMarker.exec(text);
	if (!match) return undefined;
	const [whole, indent = '', mark = '', blanks = '', box = '', behind = '', rest = ''] = match;
	const state = stateOf(box);
	const isMark = /^(?:[-*+]|\d)/.test(mark);
	const lead = `${indent}${isMark ? mark : '-'}${/^[ \t]+$/.test(blanks) ? blanks : ' '}`;
	const written = `${lead}[${state === 'ticked' ? 'x' : ' '}] `;
	const from = at.start + whole.length - rest.length;
	const piece = { text: written + rest, start: from - written.length, line: { ...at, text } };
	const edits = [{ start: at.start, end: from, text: written }];
	const fix = state === 'unsure' ? undefined : fixOf(file, messages.fixBox, edits);
	const message = messageFor({ mark, isMark, blanks, box, behind, rest });
	return {
		piece,
		finding: error(file, 'broken-checkbox', contentOf({ ...at, text }), message, fix),
	};
}

/** Of a box with nothing in it nobody can tell what is missing, the blank or the x. */
function stateOf(box: string): 'ticked' | 'empty' | 'unsure' {
	const inside = box.replace(/[[\](){}（）［］【】]/g, '');
	const word = inside.replace(/[\s\u200B\uFEFF]/g, '');
	if (ticks.test(word)) return 'ticked';
	return (word === '' && inside !== '') || empties.test(word) ? 'empty' : 'unsure';
}

interface BoxParts {
	readonly mark: string;
	readonly isMark: boolean;
	readonly blanks: string;
	readonly box: string;
	readonly behind: string;
	readonly rest: string;
}

function messageFor({ mark, isMark, blanks, box, behind, rest }: BoxParts): string {
	if (mark === '') return messages.boxMark;
	if (!isMark) return messages.noHyphen(mark);
	if (blanks === '') return messages.boxBlank(mark);
	if (!/^[ \t]+$/.test(blanks)) {
		return messages.falseBlank(mark);
	}
	const shown = box.trim();
	if (!/^\[\s*[xX]?\s*\]$/.test(shown)) {
		return messages.noBox(shown);
	}
	if (behind === '' && rest !== '') return messages.boxWords;
	return messages.boxSign;
}
