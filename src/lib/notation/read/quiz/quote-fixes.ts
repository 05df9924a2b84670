import type { Blockquote, List, ListItem, Nodes } from 'mdast';
import type { Fix } from '#lib/base/finding.ts';
import { nearest } from '#lib/base/nearest.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { fixOf, lineOf, linesIn } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';

const blanksAt = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;

/**
 * Indents a quote to the words of the last item above it, where that item has no quote of its own and nothing stands between:
 * below an empty line it may as well be the explanation.
 */
export function indentQuote(
	file: TextFile,
	quote: Blockquote,
	list: Nodes | undefined,
): Fix | undefined {
	const item = list?.type === 'list' ? lastItem(list) : undefined;
	if (!item || item.children.some(({ type }) => type === 'blockquote')) return undefined;
	const head = lineOf(file, spanOf(item).start).text;
	const width = /^ *(?:[-*+]|\d{1,9}[.)]) /.exec(head)?.[0].length ?? 0;
	const lines = linesIn(file, spanOf(quote));
	if (!isBelow(file, quote)) return undefined;
	const more = width - blanksAt(lines[0]?.text ?? '');
	if (width === 0 || more <= 0) return undefined;
	const edits = lines.map(({ start }) => ({ start, end: start, text: ' '.repeat(more) }));
	return fixOf(file, messages.fixIndentToOption, edits);
}

/** Whether a node stands right below a line with words. */
const isBelow = (file: TextFile, node: Nodes): boolean =>
	(file.lines[lineOf(file, spanOf(node).start).number - 2]?.text.trim() ?? '') !== '';

/** The item in which a list ends: of lists inside each other the innermost. */
function lastItem(list: List): ListItem | undefined {
	const item = list.children.at(-1);
	const last = item?.children.at(-1);
	return last?.type === 'list' ? lastItem(last) : item;
}

/** Takes away what stands before a quote, so that it belongs to the whole question. */
export function dedentQuote(file: TextFile, quote: Blockquote): Fix | undefined {
	const lines = linesIn(file, spanOf(quote));
	const edits = lines.map(({ start, text }) => ({ start, end: start + blanksAt(text), text: '' }));
	return edits.every(({ start, end }) => end > start)
		? fixOf(file, messages.fixOutdent, edits)
		: undefined;
}

/** Makes a quote of a paragraph. */
export function quoteIt(file: TextFile, node: Nodes): Fix | undefined {
	if (node.type !== 'paragraph') return undefined;
	const edits = linesIn(file, spanOf(node)).map((line) => {
		const at = line.start + blanksAt(line.text);
		return { start: at, end: at, text: '> ' };
	});
	return { ...fixOf(file, messages.fixQuote, edits), guess: true };
}

/** What people call a hint or an explanation in other places. */
const others: ReadonlyMap<string, string> = new Map([
	...['HINT', 'HELP', 'CLUE'].map((word): [string, string] => [word, 'TIP']),
	...['INFO', 'EXPLANATION', 'ANSWER', 'WHY'].map((word): [string, string] => [word, 'NOTE']),
]);

/** Writes `[!TIP]` or `[!NOTE]` for a word that plainly means one of them. */
export function renameAlert(file: TextFile, quote: Blockquote, alert: string): Fix | undefined {
	const known = others.get(alert.toUpperCase());
	const name = known ?? nearest(alert, ['TIP', 'NOTE']);
	const line = lineOf(file, spanOf(quote).start);
	const at = line.start + line.text.indexOf(`[!${alert}]`);
	if (name === undefined || at < line.start) return undefined;
	const edit = { start: at, end: at + alert.length + 3, text: `[!${name}]` };
	const fix = fixOf(file, messages.fixAlert(name), [edit]);
	return known === undefined ? { ...fix, guess: true } : fix;
}

const markAt = (file: TextFile, at: number): string =>
	/^(?:[-*+]|\d{1,9}(?=[.)]))/.exec(file.text.slice(at, at + 10))?.[0] ?? '';

/** Gives the items of a list the marks of the one right above it, where both are numbered or neither is. */
export function sameMarks(file: TextFile, list: List, above: List): Fix | undefined {
	const signOf = (at: number) => {
		const mark = markAt(file, at);
		const place = /\d/.test(mark) ? at + mark.length : at;
		return { start: place, end: place + 1, isNumber: place > at };
	};
	const model = signOf(spanOf(above).start);
	const sign = file.text.slice(model.start, model.end);
	const signs = list.children.map((item) => signOf(spanOf(item).start));
	const fits = signs.every(
		({ start, isNumber }) => isNumber === model.isNumber && /[-*+.)]/.test(file.text.charAt(start)),
	);
	if (!fits || !/[-*+.)]/.test(sign) || !isBelow(file, list)) return undefined;
	const edits = signs.map(({ start, end }) => ({ start, end, text: sign }));
	return fixOf(file, messages.fixSameMark, edits);
}
