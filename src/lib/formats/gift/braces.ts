import type { Line } from '../lines.ts';
import { masked } from './escapes.ts';

/** True for a line that is no part of the question. */
export function isComment(line: Line): boolean {
	return line.text.startsWith('//');
}

/** Which braces a stretch of lines leaves open: what decides whether a blank line tore a question in two. */
export type Braces = 'none' | 'opens' | 'closes' | 'both';

/** Looks at live braces only: escaped ones and comments don't count. */
export function bracesOf(lines: readonly Line[]): Braces {
	let opened = false;
	for (const line of lines) {
		if (isComment(line)) continue;
		const mask = masked(line.text);
		const open = mask.indexOf('{');
		const close = mask.indexOf('}');
		if (close >= 0 && !opened && (open < 0 || close < open)) return 'closes';
		if (close >= 0) return 'both';
		if (open >= 0) opened = true;
	}
	return opened ? 'opens' : 'none';
}

/** True where a line can only be the start of something new: `::title::` or `$CATEGORY:`. */
export function startsAnew(line: Line): boolean {
	if (line.text.startsWith('$CATEGORY:')) return true;
	return line.text.startsWith('::') && masked(line.text).indexOf('::', 2) > 0;
}
