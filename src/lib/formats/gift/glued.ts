import { before, rangeOfLine, type Line } from '../lines.ts';
import type { Report } from '../report.ts';
import { isComment, startsAnew } from './braces.ts';
import { masked } from './escapes.ts';
import type { GiftRule } from './rules.ts';

/** The questions of a block whose blank lines were forgotten, each reported at the line where it begins. */
export function unglued(block: readonly Line[], report: Report<GiftRule>): (readonly Line[])[] {
	const starts = startsIn(block);
	if (starts.length === 0) return [block];
	const parts: (readonly Line[])[] = [];
	let from = 0;
	for (const { index, name } of starts) {
		const line = block[index];
		if (!line) continue;
		const fix = { title: 'Add a blank line', edits: [{ range: before(line), text: '\n' }] };
		report.add(name, rangeOfLine(line), [], fix);
		parts.push(block.slice(from, index));
		from = index;
	}
	parts.push(block.slice(from));
	return parts;
}

interface Start {
	readonly index: number;
	readonly name: 'gift-glued-category' | 'gift-glued-question';
}

type State = 'nothing' | 'category' | 'text' | 'open' | 'closed';

function startsIn(block: readonly Line[]): Start[] {
	const lastSection = lastOpening(block);
	const starts: Start[] = [];
	let state: State = 'nothing';
	let comments = -1;
	for (const [index, line] of block.entries()) {
		if (isComment(line)) {
			if (comments < 0) comments = index;
			continue;
		}
		const follows = state === 'category' || (state === 'closed' && index <= lastSection);
		const isNew = state !== 'nothing' && (follows || startsAnew(line));
		if (isNew) {
			const isBeside = state === 'category' || line.text.startsWith('$CATEGORY:');
			const name = isBeside ? 'gift-glued-category' : 'gift-glued-question';
			// Comments above a question are its own: its id may stand there.
			starts.push({ index: comments < 0 ? index : comments, name });
		}
		state = after(line, isNew ? 'nothing' : state);
		comments = -1;
	}
	return starts;
}

/** The last line that opens a section, if the block ends with one closing: a sign of several questions. */
function lastOpening(block: readonly Line[]): number {
	const last = block.findLast((line) => !isComment(line));
	if (!last || !masked(last.text).endsWith('}')) return -1;
	return block.findLastIndex((line) => !isComment(line) && masked(line.text).includes('{'));
}

function after(line: Line, state: State): State {
	if (state === 'nothing' && line.text.startsWith('$CATEGORY:')) return 'category';
	const mask = masked(line.text);
	const open = mask.lastIndexOf('{');
	const close = mask.lastIndexOf('}');
	if (open > close || (state === 'open' && close < 0)) return 'open';
	return close >= 0 && close === mask.length - 1 ? 'closed' : 'text';
}
