import * as v from 'valibot';
import type { Finding } from '#lib/base/finding.ts';
import type { Question } from '#lib/kinds/kind.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { QuizContext, QuizFile } from '../context.ts';
import { readFrontMatter } from '../../syntax/front-matter.ts';
import {
	contentOf,
	error,
	rangeOf,
	textFile,
	lineOf,
	type TextFile,
} from '../../markdown/lines.ts';
import { longestQuestion, mostQuestionLines, mostQuestions } from '../../syntax/limits.ts';
import { text } from '../../syntax/settings.ts';
import { chunksOf, type Chunks } from './chunks.ts';
import { definitionsIn } from './definitions.ts';
import { readQuestion } from './read-question.ts';
import { spanOf } from '../../markdown/parse.ts';
import * as signs from '../../syntax/signs.ts';
import { unclosedFences } from '../prose-slips.ts';
import { parsePieces, pieceOf } from './pieces.ts';
import type { ScannedLine } from './scan.ts';

/** The front matter of a quiz file. */
export const quizSettings = v.object({ title: v.optional(text) });

/**
 * Reads a quiz file. A question with an error is set aside; the others run. Never throws.
 * An error in the front matter takes the whole file out of play; its ids still count as there.
 */
export function readQuiz(
	name: string,
	written: string,
	section: string,
	context: QuizContext,
): QuizFile {
	const file = textFile(name, written);
	const front = readFrontMatter(file, quizSettings);
	const chunked = chunksOf(file, front.body);
	const { chunks } = chunked;
	const definitions = definitionsIn(chunked);
	const taken = new Set<string>();
	const questions: Question[] = [];
	const ids: QuizFile['ids'][number][] = [];
	const meant: string[] = [];
	const asked: QuizFile['asked'][number][] = [];
	const uses = { paragraphs: new Set<string>(), mistakes: new Set<string>() };
	const findings: Finding[] = [...front.findings];
	findings.push(...lostIn(file, chunked));
	for (const [i, chunk] of chunks.entries()) {
		const tooMuch = tooMuchOf(i, chunk);
		if (tooMuch !== undefined) {
			findings.push(error(file, 'bad-value', contentOf(chunk.heading), tooMuch));
			if (i < mostQuestions) continue;
			break;
		}
		const read = readQuestion({ file, section, context, definitions, taken }, chunk);
		findings.push(...read.findings);
		for (const id of read.uses.paragraphs) uses.paragraphs.add(id);
		for (const id of read.uses.mistakes) uses.mistakes.add(id);
		if (read.meant !== undefined) meant.push(read.meant);
		if (read.id === undefined) continue;
		if (!taken.has(read.id))
			ids.push({ id: read.id, span: rangeOf(file, contentOf(chunk.heading)) });
		if (read.asked) {
			questions.push(read.asked.question);
			asked.push(read.asked);
		}
		taken.add(read.id);
	}
	findings.sort((a, b) => a.line - b.line || a.column - b.column);
	return {
		...(front.value?.title !== undefined && { title: front.value.title }),
		questions: front.value ? questions : [],
		findings,
		ids,
		meant,
		asked: front.value ? asked : [],
		uses: { paragraphs: [...uses.paragraphs], mistakes: [...uses.mistakes] },
	};
}

/** Why a question is not even looked at: what no person writes must not keep everybody waiting. */
function tooMuchOf(i: number, { lines }: Chunks['chunks'][number]): string | undefined {
	if (i >= mostQuestions) {
		return messages.tooManyQuestions(mostQuestions);
	}
	const length = lines.reduce((sum, { text: line }) => sum + line.length + 1, 0);
	if (length <= longestQuestion && lines.length <= mostQuestionLines) return undefined;
	const kilobytes = length > longestQuestion ? Math.ceil(length / 1024) : undefined;
	return messages.tooMuch({ kilobytes, lines: lines.length });
}

/** What of a quiz file belongs to no question, and so would vanish: told once for each stretch, at its first line. */
function lostIn(file: TextFile, { before, apart }: Chunks): Finding[] {
	return [before, ...apart].flatMap((lines) => lost(file, lines));
}

function lost(file: TextFile, lines: readonly ScannedLine[]): Finding[] {
	if (lines.every(({ text }) => text.trim() === '')) return [];
	const { roots, comments } = parsePieces([lines.map(pieceOf)]);
	const found = roots.flatMap((root) => unclosedFences(file, root, comments));
	const [first] = roots.flatMap(({ children }) => children).filter(isShown);
	if (!first || found.length > 0) return found;
	const line = lineOf(file, spanOf(first).start);
	const isOption = lines.some(({ text }) => option.test(text));
	const what = isOption ? messages.lostOptions : messages.lostText;
	return [error(file, 'before-the-first-question', contentOf(line), what)];
}

const option = new RegExp(String.raw`^\s*${signs.bullet} ${signs.box}`);

const isShown = ({ type }: { readonly type: string }): boolean =>
	type !== 'definition' && type !== 'html' && type !== 'thematicBreak';
