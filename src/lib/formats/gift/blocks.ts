import { formatFixes } from '#lib/words/formats.ts';
import { LONGEST_QUESTION, megabytes, type Report } from '../report.ts';
import { before, linesOf, rangeOfLine, type Line } from '../text.ts';
import type { Mend } from '../format.ts';
import type { GiftRule } from './findings.ts';
import { bracesOf, isComment, masked, startsAnew, type Braces } from './lexing.ts';
import { narrowed } from './wide.ts';

/** The lines of one question with the comments around them. */
export type Block = readonly Line[];

/** The questions of a text, one block each. Mended, blank lines that are missing or too many are seen through. */
export function* blocksOf(text: string, mend: Mend, report: Report<GiftRule>): Generator<Block> {
	const found = betweenBlankLines(text, mend, report);
	const plain = mend === 'all' ? narrowedEach(found, report) : found;
	for (const block of mend !== 'none' ? rejoined(plain, report) : plain) {
		const parts = splitGlued(block, report);
		if (mend === 'all') yield* parts;
		else yield block;
	}
}

function* narrowedEach(blocks: Iterable<Block>, report: Report<GiftRule>): Generator<Block> {
	for (const block of blocks) yield narrowed(block, report);
}

function* betweenBlankLines(text: string, mend: Mend, report: Report<GiftRule>) {
	let block: Line[] = [];
	let length = 0;
	let isOpen = false;
	for (const read of linesOf(text)) {
		const line = mend === 'all' && !isOpen ? withoutOddBlanks(read) : read;
		isOpen = leavesOpen(line, isOpen);
		if (line.text === '0' && block.length > 0) report.add('gift-lone-zero', rangeOfLine(line));
		// For PHP, in which Moodle is written, "0" is empty.
		const isEnd = line.text === '' || (line.text === '0' && (mend !== 'all' || block.length === 0));
		if (!isEnd) {
			// Beyond the limit lines are only counted, so that a file without blank lines stays cheap.
			if (length <= LONGEST_QUESTION) block.push(line);
			length += line.text.length + 1;
		} else if (block.length > 0) {
			if (isReadable(block, length, report)) yield block;
			block = [];
			length = 0;
			isOpen = false;
		}
	}
	if (block.length > 0 && isReadable(block, length, report)) yield block;
}

/** True where answers that have begun go on in the next line. */
function leavesOpen(line: Line, wasOpen: boolean): boolean {
	const mask = masked(line.text);
	const open = mask.lastIndexOf('{');
	const close = mask.lastIndexOf('}');
	return open > close || (wasOpen && close < 0);
}

/** Blanks that Moodle takes for content (no-break ones, those of East Asia) alone on a line, or before what begins a question. */
function withoutOddBlanks(line: Line): Line {
	if (line.text.charCodeAt(0) < 128) return line;
	const text = line.text.trimStart();
	const begins = text === '' || /^(?:::|：：|\/\/|\$CATEGORY:)/.test(text);
	return begins ? { ...line, text, column: line.column + line.text.length - text.length } : line;
}

function isReadable(block: Block, length: number, report: Report<GiftRule>): boolean {
	const [first] = block;
	if (length <= LONGEST_QUESTION || !first) return true;
	report.add('question-too-long', before(first), [megabytes(length)]);
	return false;
}

/** A question torn into more pieces than this was never one. */
const MOST_PIECES = 200;

function* rejoined(blocks: Iterable<Block>, report: Report<GiftRule>): Generator<Block> {
	let torn: Block[] = [];
	for (const block of blocks) {
		const braces = bracesOf(block);
		if (torn.length > 0 && torn.length < MOST_PIECES && isRestOf(block, braces)) {
			torn.push(block);
			if (braces === 'none') continue;
			yield join(torn, report);
			torn = [];
			continue;
		}
		yield* torn;
		torn = [];
		if (braces === 'opens') torn = [block];
		else yield block;
	}
	yield* torn;
}

function isRestOf(block: Block, braces: Braces): boolean {
	const first = block.find((line) => !isComment(line));
	return (braces === 'none' || braces === 'closes') && !(first && startsAnew(first));
}

function join(torn: readonly Block[], report: Report<GiftRule>): Block {
	const lines: Line[] = [];
	// No spread into push: a block may have more lines than a call takes arguments.
	for (const block of torn) {
		const last = lines.at(-1);
		const next = block[0];
		if (last && next) {
			const range = { ...before(next), line: last.number + 1 };
			const fix = { title: formatFixes.removeBlankLine, edits: [{ range, text: '' }] };
			report.add('gift-blank-in-answers', range, [], fix);
			lines.push({ text: '', number: last.number + 1, column: 1 });
		}
		for (const line of block) lines.push(line);
	}
	return lines;
}

/** The questions of a block whose blank lines were forgotten, each reported at the line where it begins. */
function splitGlued(block: readonly Line[], report: Report<GiftRule>): (readonly Line[])[] {
	const starts = startsIn(block);
	if (starts.length === 0) return [block];
	const parts: (readonly Line[])[] = [];
	let from = 0;
	for (const { index, name } of starts) {
		const line = block[index];
		if (!line) continue;
		const fix = { title: formatFixes.addBlankLine, edits: [{ range: before(line), text: '\n' }] };
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
		state = stateAfter(line, isNew ? 'nothing' : state);
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

function stateAfter(line: Line, state: State): State {
	if (state === 'nothing' && line.text.startsWith('$CATEGORY:')) return 'category';
	const mask = masked(line.text);
	const open = mask.lastIndexOf('{');
	const close = mask.lastIndexOf('}');
	if (open > close || (state === 'open' && close < 0)) return 'open';
	return close >= 0 && close === mask.length - 1 ? 'closed' : 'text';
}
