import type { List } from 'mdast';
import type { Finding, Fix } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { Line, TextFile } from '../../markdown/lines.ts';
import { contentOf, error, fixOf, lineOf, linesIn } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';

/** A quote's mark that is indented too far, or is another sign. */
const quoteMark = /^[ \t]*(?:&gt;|[-=]?>)[ \t]*(?=\S)/;
/** A sentence behind a sign that parts an answer from its feedback in `Wrong:`: "5 > 3" and "rain > snow" are none. */
const quoteBehind =
	/(?<!\\)[ \t]+(?:&gt;|[-=]?>)[ \t]+(?=\p{Lu}\S*(?:[ \t]\S+)+[.!?…]["”»)]?[ \t]*$)/u;

/** What was meant as an item's feedback, or as the next item, and is read as more of its words or of its feedback. */
export function runIn(file: TextFile, list: List, i: number): Finding[] {
	const item = list.children[i];
	const words = item?.children[0];
	if (!item) return [];
	for (const line of linesIn(file, spanOf(item)).slice(1)) {
		const found = nextItem(file, line, list, i);
		if (found) return found;
	}
	if (words?.type !== 'paragraph') return [];
	const { start } = spanOf(words);
	const found = linesIn(file, spanOf(words)).map((line, at) =>
		at === 0 ? sameLine(file, line, start) : ownLine(file, line, start),
	);
	return found.find((findings) => findings !== undefined) ?? [];
}

function say(file: TextFile, line: Line, fix: Fix): Finding[] {
	return [error(file, 'detached-feedback', contentOf(line), messages.runIn, fix)];
}

function ownLine(file: TextFile, line: Line, words: number): Finding[] | undefined {
	const mark = quoteMark.exec(line.text)?.[0];
	if (mark === undefined) return undefined;
	const edit = { start: line.start, end: line.start + mark.length, text: `${hung(file, words)}> ` };
	const fix = fixOf(file, messages.fixFeedback, [edit]);
	return say(file, line, mark.trim() === '>' ? fix : { ...fix, guess: true });
}

function sameLine(file: TextFile, line: Line, words: number): Finding[] | undefined {
	const match = quoteBehind.exec(line.text);
	if (!match) return undefined;
	const start = line.start + match.index;
	const edit = { start, end: start + match[0].length, text: `\n${hung(file, words)}> ` };
	return say(file, line, { ...fixOf(file, messages.fixFeedback, [edit]), guess: true });
}

/** `2.Two` below `1. One`. */
function nextItem(file: TextFile, line: Line, list: List, i: number): Finding[] | undefined {
	const [lead = '', number] = /^[ \t]*(\d{1,3})[.)](?=\p{L})/u.exec(line.text) ?? [];
	if (!list.ordered || Number(number) !== (list.start ?? 1) + i + 1) return undefined;
	const at = line.start + lead.length;
	const told = messages.noBlank(lead.trim());
	const fix = fixOf(file, messages.fixBlank, [{ start: at, end: at, text: ' ' }]);
	return [error(file, 'split-list', contentOf(line), told, fix)];
}

/** As many blanks as an item's words are indented by; a box is a part of the words. */
function hung(file: TextFile, words: number): string {
	const line = lineOf(file, words);
	return ' '.repeat(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(line.text)?.[0].length ?? 2);
}

/** The first number of an ordered list that is smaller than the one above it: the order may be that of the numbers, or of the lines. */
export function numberedOtherwise(file: TextFile, lists: readonly List[]): Finding[] {
	let before = -1;
	for (const item of lists.flatMap(({ children }) => children)) {
		const { start } = spanOf(item);
		const number = Number(/^\d{1,9}/.exec(file.text.slice(start, start + 9))?.[0]);
		if (number < before) {
			const told = messages.numbers(number, before);
			return [error(file, 'bad-value', contentOf(lineOf(file, start)), told)];
		}
		before = number;
	}
	return [];
}
