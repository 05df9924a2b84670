import type { AlertLines } from '../../read/quiz/alert-lines.ts';
import { trimmed, withoutTrailing, type Ends } from '../ends.ts';

/** A hint or explanation: its name in a line of its own, then its lines, each with a mark. */
export function alertText({ name, pieces }: AlertLines, ends: Ends): string[] {
	const lines = pieces.map(({ text, line }, i) => {
		const isLazy = i > 0 && !/^ {0,3}>/.test(line.text);
		return withoutTrailing({ ...line, text: isLazy ? text.trimStart() : text }, ends);
	});
	return [`> [!${name}]`, ...trimmed(lines).map(markedLine)];
}

/** A line of a quote. */
export const markedLine = (text: string): string => (text === '' ? '>' : `> ${text}`);
