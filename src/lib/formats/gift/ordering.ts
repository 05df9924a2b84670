import type { Formatted, Ordering } from '../question.ts';
import type { Context } from './context.ts';
import { field } from './fields.ts';
import { parted, slice, type Piece } from './piece.ts';

/** How many items to show, then up to five words of Moodle's: which ones, layout, grading, numbering. */
const HEADER = /^>[ \t]*(\d{1,4}(?:[ \t]+[A-Za-z0-9_]{1,40}){0,5})[ \t]*\n/;

/** Items in their right order, one a line, after a first line that begins with `>`; undefined for any other section. */
export function readOrdering(
	section: Piece,
	context: Context,
): { body: Pick<Ordering, 'type' | 'items'>; header: string } | undefined {
	const match = HEADER.exec(section.raw);
	if (!match) return undefined;
	const items: Formatted[] = parted(slice(section, match[0].length), '\n')
		.filter((piece) => piece.raw !== '')
		.map((piece) => field(piece, context.format));
	return { body: { type: 'ordering', items }, header: match[1] ?? '' };
}
