/** True for the characters that other programs trim: blank, tab, line ends, NUL. Other spaces are content. */
export function isBlank(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 11) || code === 13 || code === 0;
}

/** Where the text's content begins and ends between `from` and `to`; both equal where there is none. */
export function trimmedRange(text: string, from = 0, to = text.length): [number, number] {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return [start, end];
}

/** Trims blanks of ASCII only: a no-break space at the edge of a text is the author's. */
export function trimAscii(text: string): string {
	const [start, end] = trimmedRange(text);
	return text.slice(start, end);
}
