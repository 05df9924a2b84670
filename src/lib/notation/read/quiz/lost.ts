import type { Finding } from '#lib/base/finding.ts';
import { quizMessages as messages } from '#lib/words/en.notation-quiz.ts';
import { contentOf, error, lineOf, type TextFile } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import * as signs from '../../syntax/signs.ts';
import { unclosedFences } from '../prose-slips.ts';
import type { Chunks } from './chunks.ts';
import { parsePieces, pieceOf } from './pieces.ts';
import type { ScannedLine } from './scan.ts';

/** What of a quiz file belongs to no question, and so would vanish: told once for each stretch, at its first line. */
export function lostIn(file: TextFile, { before, apart }: Chunks): Finding[] {
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
