import type { Line, TextFile } from '../../markdown/lines.ts';
import { textFile } from '../../markdown/lines.ts';
import { isDivider, isQuestionHeading, scan, type ScannedLine } from './scan.ts';

/** One question's lines: its heading (two lines where it is underlined), and what follows up to the next question. */
export interface Chunk {
	readonly heading: Line;
	readonly underline?: Line;
	readonly lines: readonly ScannedLine[];
}

/** A quiz file in its questions; `before` is what stands above the first, `apart` what stands below other headings. */
export interface Chunks {
	readonly before: readonly ScannedLine[];
	readonly apart: readonly (readonly ScannedLine[])[];
	readonly chunks: readonly Chunk[];
}

/** Divides a file at its questions' headings, by lines: a slip in one question stays in it. `body` has the front matter blanked out. */
export function chunksOf(file: TextFile, body: string): Chunks {
	const lines = scan(body, textFile(file.name, body).lines);
	const before: ScannedLine[] = [];
	const chunks: { heading: Line; underline?: Line; lines: ScannedLine[] }[] = [];
	const apart: ScannedLine[][] = [];
	let open: ScannedLine[] = before;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		const underline = underlineOf(lines, i);
		if (!line.inside && (isQuestionHeading(line.text) || underline)) {
			open = [];
			chunks.push({ heading: line, ...(underline && { underline }), lines: open });
			if (underline) i++;
		} else if (!line.inside && isDivider(line.text)) {
			open = [];
			apart.push(open);
		} else {
			open.push(line);
		}
	}
	return { before, apart, chunks };
}

/** The line of hyphens that makes a heading with an id of the line above it. */
function underlineOf(lines: readonly ScannedLine[], i: number): ScannedLine | undefined {
	const line = lines[i];
	const next = lines[i + 1];
	if (!line || !next || line.inside || next.inside) return undefined;
	if (!/^ {0,3}[^\s>#].*\{#[^{}]*\}\s*$/.test(line.text)) return undefined;
	if (!/^ {0,3}(-+|=+)\s*$/.test(next.text)) return undefined;
	const above = lines[i - 1];
	return above === undefined || above.text.trim() === '' ? next : undefined;
}
