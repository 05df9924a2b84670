/** The most that a lesson which somebody sends may hold: in a link, a file, or to a class session. Bytes are those of its texts. */
export const sentLimits = { files: 500, bytes: 4_000_000, questions: 3000 } as const;

/** What a sent lesson holds too much of. */
export interface Excess {
	readonly of: keyof typeof sentLimits;
	readonly most: number;
}

const encoder = new TextEncoder();

/** What these files hold more of than a sent lesson may; found before anything is read, in time that grows with their length. */
export function excess(
	files: ReadonlyMap<string, string>,
	limits: Readonly<Record<Excess['of'], number>> = sentLimits,
): Excess | undefined {
	const counts = { files: files.size, bytes: 0, questions: 0 };
	for (const [name, text] of files) {
		counts.bytes += encoder.encode(text).length;
		if (name.endsWith('.quiz.md')) counts.questions += headings(text);
	}
	for (const kind of ['files', 'bytes', 'questions'] as const)
		if (counts[kind] > limits[kind]) return { of: kind, most: limits[kind] };
	return undefined;
}

/** How many lines begin a question. */
function headings(text: string): number {
	return text.match(/^ {0,3}##(?!#)/gm)?.length ?? 0;
}
