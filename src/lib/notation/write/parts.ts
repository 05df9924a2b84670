import { entryFields } from '../syntax/description.ts';
import { readFields } from '../syntax/fields.ts';
import { closesSettings } from '../syntax/signs.ts';
import { divide } from '../syntax/front-matter.ts';
import type { Line, Span, TextFile } from '../markdown/lines.ts';
import { parseMarkdown, spanOf } from '../markdown/parse.ts';
import { chunksOf } from '../read/quiz/chunks.ts';
import { definitionsIn } from '../read/quiz/definitions.ts';
import { parsePieces, pieceOf } from '../read/quiz/pieces.ts';

import { lineEndsIn, trimmed, withoutGaps } from './trailing-space.ts';
import { questionLines } from './quiz/question-text.ts';

/** A stretch of a file, whole lines without empty ones at both ends, and its canonical lines. */
export interface FormattedPart extends Span {
	readonly lines: readonly string[];
}

/** A file in its parts: its front matter, then its questions with what stands between them, or all of its prose. Each is looked at when it is asked for. */
export function* partsOf(file: TextFile): Generator<FormattedPart, void> {
	const { body, yaml, closed, opening } = divide(file);
	const bodyStart = opening.end > 0 && yaml.end > 0 ? startOfBody(file, yaml.end) : 0;
	const front = file.lines.filter(({ start }) => opening.end > 0 && start < bodyStart);
	if (front.length > 0) yield partOf(front, frontLines(front, closed));
	const rest = file.lines.slice(front.length);
	const parts = isQuiz(file) ? quizParts(file, body, rest) : proseParts(file, body, rest);
	let isFirst = front.length === 0;
	for (const part of parts) {
		yield isFirst ? below(part) : part;
		isFirst = false;
	}
}

/** A rule in the first line would open front matter, a byte order mark there would not be seen: an empty line keeps them text. */
function below(part: FormattedPart): FormattedPart {
	const isRead = /^(---[ \t]*$|\uFEFF)/.test(part.lines[0] ?? '');
	return isRead ? { ...part, lines: ['', ...part.lines] } : part;
}

const isQuiz = ({ name }: TextFile) => name.endsWith('.quiz.md');

/** Where the line below the front matter's closing one begins. */
function startOfBody(file: TextFile, yamlEnd: number): number {
	const closing = file.lines.find(({ start }) => start >= yamlEnd);
	return closing && closesSettings(closing.text) ? closing.end + 1 : yamlEnd;
}

/** Front matter as it is but for blanks at lines' ends, which a block of text in it may need. */
function frontLines(lines: readonly Line[], closed: boolean): string[] {
	const hasBlock = lines.some(({ text }) => /[|>][-+\d]*\s*(#.*)?$/.test(text));
	if (!closed || hasBlock) return lines.map(({ text }) => text);
	return lines.map(({ text }) => text.replace(/[ \t]+$/, ''));
}

function partOf(lines: readonly Line[], canonical: readonly string[]): FormattedPart {
	const filled = lines.filter(({ text }) => text.trim() !== '');
	return { start: filled[0]?.start ?? 0, end: filled.at(-1)?.end ?? 0, lines: canonical };
}

function* quizParts(
	file: TextFile,
	body: string,
	rest: readonly Line[],
): Generator<FormattedPart, void> {
	const divided = chunksOf(file, body);
	const definitions = definitionsIn(divided);
	let from = rest[0]?.number ?? 1;
	const between = (to: number): FormattedPart[] => {
		const lines = file.lines.slice(from - 1, to - 1);
		if (lines.every(({ text }) => text.trim() === '')) return [];
		const { roots } = parsePieces([lines.map(pieceOf)]);
		return [partOf(lines, withoutGaps(lines, lineEndsIn(roots)))];
	};
	for (const chunk of divided.chunks) {
		yield* between(chunk.heading.number);
		const last = chunk.lines.at(-1) ?? chunk.underline ?? chunk.heading;
		const lines = file.lines.slice(chunk.heading.number - 1, last.number);
		yield partOf(lines, questionLines(file, chunk, definitions.linesFor(chunk)));
		from = last.number + 1;
	}
	yield* between(file.lines.length + 1);
}

/** Fields of all reference files. */
const names = Object.values(entryFields).flatMap((fields) => fields.map(({ name }) => name));

function proseParts(file: TextFile, body: string, rest: readonly Line[]): FormattedPart[] {
	if (rest.every(({ text }) => text.trim() === '')) return [];
	if (
		rest.every(({ text }, i) => !/[ \t]$/.test(text) && (text !== '' || rest[i - 1]?.text !== ''))
	) {
		return [partOf(rest, trimmed(rest.map(({ text }) => text)))];
	}
	const root = parseMarkdown(body);
	const ends = lineEndsIn([root]);
	const breaks = new Set(ends.breaks);
	// Blanks behind a field break nothing: fields are read from their characters.
	for (const node of root.children) {
		if (node.type !== 'paragraph' || !readFields(file, spanOf(node), names)) continue;
		const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } };
		for (let line = start.line; line <= end.line; line++) breaks.delete(line);
	}
	return [partOf(rest, withoutGaps(rest, { ...ends, breaks }))];
}
