import type { Line, TextFile } from '../../markdown/lines.ts';
import type { Chunk } from '../../read/quiz/chunks.ts';
import { mend } from '../../read/quiz/mend.ts';
import { parsePieces } from '../../read/quiz/pieces.ts';
import { readQuiz } from '../../read/quiz/read-quiz.ts';
import { lineEndsIn, trimmed, withoutTrailing } from '../trailing-space.ts';
import { blocksOf, type QuestionBlock } from './blocks-of.ts';
import { contextOf } from './context.ts';
import { looksCanonical } from './looks-canonical.ts';

/**
 * A question longer than this (in UTF-16 units) keeps its lines: that it would be read alike is proved by reading it twice more,
 * and one as long is none that anybody is asked.
 */
const longestProved = 8 * 1024;

/**
 * A question's lines in canonical form. One with an error, or one that would then be read otherwise, keeps its lines;
 * only blanks at their ends go. `definitions` are lines for the names that its file defines.
 */
export function questionLines(file: TextFile, chunk: Chunk, definitions: string): string[] {
	if (!chunk.underline && looksCanonical(chunk.heading.text, chunk.lines)) {
		return trimmed(linesOf(chunk).map(({ text }) => text));
	}
	return readLines(file, chunk, definitions);
}

/** The same, found by reading the question whatever it looks like. */
export function readLines(file: TextFile, chunk: Chunk, definitions: string): string[] {
	const mended = mend(file, chunk);
	const groups = [mended.pieces, ...mended.alerts.map(({ pieces }) => pieces)];
	const parsed = parsePieces(groups, definitions);
	const ends = lineEndsIn(parsed.roots);
	const own = linesOf(chunk);
	const texts = new Map(own.map((line) => [line.number, withoutTrailing(line, ends)]));
	const light = trimmed(own.map(({ number }) => texts.get(number) ?? ''));
	if (mended.findings.length > 0) return light;
	const blocks = blocksOf({ file, chunk, mended, parsed, ends, texts });
	if (!blocks) return light;
	const full = joined(blocks);
	const written = own.map(({ text }) => text).join('\n');
	if (full.join('\n') === written.trimEnd()) return full;
	if (written.length > longestProved) return light;
	return readsAlike(written, full.join('\n'), definitions) ? full : light;
}

function linesOf({ heading, underline, lines }: Chunk): Line[] {
	return [heading, ...(underline ? [underline] : []), ...lines];
}

/** One empty line between two blocks; a comment may stand close to what it is about. Fields stand below all but comments. */
function joined(blocks: readonly QuestionBlock[]): string[] {
	const lines: string[] = [];
	const ordered = inOrder(blocks);
	for (const [i, block] of ordered.entries()) {
		const above = ordered[i - 1];
		const isClose =
			above?.to === block.from - 1 && (above.type === 'comment' || block.type === 'comment');
		if (above && !isClose) lines.push('');
		for (const line of block.lines) lines.push(line);
	}
	return lines;
}

function inOrder(blocks: readonly QuestionBlock[]): readonly QuestionBlock[] {
	const at = blocks.findIndex(({ type }) => type === 'fields');
	const last = blocks.findLastIndex(({ type }) => type === 'other');
	const fields = blocks[at];
	if (!fields || at > last) return blocks;
	return [
		...blocks.slice(0, at),
		...blocks.slice(at + 1, last + 1),
		fields,
		...blocks.slice(last + 1),
	];
}

/** True where both texts are one question without an error, and the same one. */
function readsAlike(before: string, after: string, definitions: string): boolean {
	const one = readAlone(before, definitions);
	return one !== undefined && one === readAlone(after, definitions);
}

/** What a question is read as; undefined where it has an error. */
function readAlone(text: string, definitions: string): string | undefined {
	const whole = definitions === '' ? text : `${text}\n\n${definitions}`;
	const { questions, findings } = readQuiz('', `${whole}\n`, '', contextOf(text));
	if (findings.some(({ severity }) => severity === 'error')) return undefined;
	return JSON.stringify([questions, findings.map(({ name }) => name).sort()]);
}
