import type { Finding } from '#lib/base/finding.ts';
import { quizMessages as messages } from '#lib/words/en.notation-quiz.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { contentOf, error, fixOf } from '../../markdown/lines.ts';
import type { Piece } from './pieces.ts';
import type { ScannedLine } from './scan.ts';

const quoted = /^>(?!\s*\[!)/;

/**
 * A quote at the margin, right below an item that is itself indented: it would end the whole list and make others of the items below.
 * It is read as that item's; undefined where line `i` begins none.
 */
export function hangQuote(
	file: TextFile,
	lines: readonly ScannedLine[],
	i: number,
): { readonly pieces: readonly Piece[]; readonly finding: Finding } | undefined {
	const first = lines[i];
	const width = /^[ ]{2,}(?:[-*+]|\d{1,9}[.)]) /.exec(lines[i - 1]?.text ?? '')?.[0].length;
	if (!first || width === undefined || !quoted.test(first.text)) return undefined;
	const rest = lines.slice(i, i + longest);
	const end = rest.findIndex(({ text, inside }) => inside || !quoted.test(text));
	const quote = end < 0 ? rest : rest.slice(0, end);
	const indent = ' '.repeat(width);
	const pieces = quote.map((line) => {
		return { text: indent + line.text, start: line.start - width, line };
	});
	const edits = quote.map(({ start }) => ({ start, end: start, text: indent }));
	const fix = fixOf(file, messages.fixIndentToItem, edits);
	const message = messages.quoteOfNoItem;
	return { pieces, finding: error(file, 'detached-feedback', contentOf(first), message, fix) };
}

/** Lines of one quote; what is longer is no feedback. */
const longest = 50;
