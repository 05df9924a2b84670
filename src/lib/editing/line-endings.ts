/** What ends a line in a file. */
export type LineEnding = '\n' | '\r\n' | '\r';

/** The ending that most lines of a text have; `\n` where it has none. */
export function endingOf(text: string): LineEnding {
	const counts = new Map<LineEnding, number>([
		['\n', 0],
		['\r\n', 0],
		['\r', 0],
	]);
	for (const [ending] of text.matchAll(/\r\n|\n|\r/g)) {
		if (isEnding(ending)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most && most[1] > 0 ? most[0] : '\n';
}

const isEnding = (text: string): text is LineEnding => ['\n', '\r\n', '\r'].includes(text);

/** A text as an editor shows it: each line ends in `\n`, and there is no byte order mark. */
export const toEditor = (text: string): string =>
	text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** What an editor gives back, as the file has it: a file keeps the endings it came with. */
export const fromEditor = (text: string, ending: LineEnding): string =>
	ending === '\n' ? text : text.replaceAll('\n', ending);
