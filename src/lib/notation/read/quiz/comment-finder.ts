import type { Line } from '../../markdown/lines.ts';

/** Where the comment ends that is open at a line's end, or -1; looked for from an offset in that line. */
export type FindComment = (line: Line, from: number) => number;

/**
 * Finds comments that run over lines. One inside a paragraph ends with it, and is none if it is not closed before. One in
 * which a question begins and then another comment was never closed: what ends there is the other one.
 * Asked for line after line it takes time in proportion to the text.
 */
export function commentFinder(
	text: string,
	lines: readonly Line[],
	isQuestion: (line: string) => boolean,
): FindComment {
	const lastClosing = text.lastIndexOf('-->');
	const { blankAfter, questionAfter } = landmarks(lines, isQuestion);
	let closing = -1;
	let lastOpening = -1;
	return (line, from) => {
		for (let at = from; at < line.end;) {
			const found = line.text.indexOf('<!--', at - line.start);
			const open = line.start + found;
			if (found < 0 || open > lastClosing) return -1;
			if (closing < open + 4) {
				closing = text.indexOf('-->', open + 4);
				lastOpening = closing < 0 ? -1 : text.lastIndexOf('<!--', closing);
			}
			if (closing < 0) return -1;
			if (closing >= line.end) {
				const isBlock = /^ {0,3}$/.test(line.text.slice(0, found));
				const forgotten = (questionAfter[line.number] ?? Infinity) < lastOpening;
				const goesOn = isBlock || closing < (blankAfter[line.number] ?? Infinity);
				return goesOn && !forgotten ? closing + 3 : -1;
			}
			at = closing + 3;
		}
		return -1;
	};
}

/** For each line's number, where the next empty line and the next question below it start. */
function landmarks(lines: readonly Line[], isQuestion: (line: string) => boolean) {
	const blankAfter: number[] = [];
	const questionAfter: number[] = [];
	let blank = Infinity;
	let question = Infinity;
	for (const line of lines.toReversed()) {
		blankAfter[line.number] = blank;
		questionAfter[line.number] = question;
		if (line.text.trim() === '') blank = line.start;
		if (isQuestion(line.text)) question = line.start;
	}
	return { blankAfter, questionAfter };
}
