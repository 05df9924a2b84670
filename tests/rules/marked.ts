/** A stretch of a sample's file: lines from 1, the end exclusive. */
export interface Marked {
	readonly kind: 'bad' | 'fine';
	readonly file: string;
	readonly from: number;
	readonly to: number;
}

const mark = /^(?:<!--|#) (bad|fine): \S/;

/** The stretches of some files that a comment begins, each up to the next one or to the file's end. */
export function markedIn(files: ReadonlyMap<string, string>): Marked[] {
	return [...files].flatMap(([file, text]) => {
		const lines = text.split(/\r\n|\n|\r/);
		const starts = lines.flatMap((line, i) => {
			const kind = mark.exec(line)?.[1];
			return kind === 'bad' || kind === 'fine' ? [{ kind, from: i + 1 } as const] : [];
		});
		return starts.map(({ kind, from }, i) => {
			return { kind, file, from, to: starts[i + 1]?.from ?? lines.length + 1 };
		});
	});
}
