/** One line without signs that a terminal would obey: controls, direction marks, line separators, halves of letters. */
export function printable(line: string): string {
	return line.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
}
