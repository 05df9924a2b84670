/** Where a text stands in its line. */
export interface Surroundings {
	/** What is written before it on its line; empty at a line's start. */
	readonly before: string;
	/** The sign that follows it on its line; empty at a line's end. */
	readonly after: string;
	/** Inside a link's words or a picture's description. */
	readonly inLabel: boolean;
	/** Behind a citation, which a parenthesis would make look like a link. */
	readonly afterReference: boolean;
}

/** Words with a backslash before each sign that Markdown would read as one of its own; not for the start of a line. */
export function escapeWords(text: string, place: Surroundings): string {
	const signAt = (at: number) =>
		at < 0 ? place.before.slice(-1) || ' ' : (text[at] ?? (place.after || ' '));
	return text.replace(/[\\`*_[\]<>&!|({:]/g, (sign, at: number) =>
		isSign(sign, at, signAt, text, place) ? `\\${sign}` : sign,
	);
}

function isSign(
	sign: string,
	at: number,
	signAt: (at: number) => string,
	text: string,
	place: Surroundings,
): boolean {
	const before = signAt(at - 1);
	const next = signAt(at + 1);
	switch (sign) {
		case '\\':
			return isPunctuation(next) || at + 1 === text.length;
		case '`':
		case '[':
			return true;
		case ']':
			return (
				place.inLabel || /(?:^|[^[\d])[PCXРСХ][ \u00A0]?\d{1,6}[ \u00A0]?$/i.test(text.slice(0, at))
			);
		case '*':
			return (at === 0 && place.before === '') || !(isBlank(before) && isBlank(next));
		case '_':
			return !(isBlank(before) && isBlank(next)) && !(isLetter(before) && isLetter(next));
		case '<':
			return /[a-z/?]/i.test(next);
		case '>':
			// Behind an answer it would part it from its feedback.
			return /[\s=-]/.test(before) && /^>\s+\p{Lu}/u.test(text.slice(at, at + 40));
		case '&':
			return /^&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(text.slice(at, at + 40));
		case '!':
			// Lines are searched for comments whatever backslash stands before one.
			return before === '<' || (at + 1 === text.length && place.after === '[');
		case '|':
			return before === '\\';
		case '(':
		case ':':
			return (at === 0 && place.afterReference) || looksLikeNotation(text.slice(at, at + 20));
		default:
			return looksLikeNotation(text.slice(at, at + 20));
	}
}

/** What a reader of lessons would take for a citation, a directive, an id or an attribute that slipped (notation-slips.ts). */
const looksLikeNotation = (rest: string): boolean =>
	/^[({][ \u00A0]?[PCXРСХ][ \u00A0]?\d/i.test(rest) ||
	/^\{\s*(?:#|first|last|tie|mistake)/i.test(rest) ||
	/^:{1,4}[ \t]?[a-z]{2,12}[ \t]?[{[#(]/i.test(rest);

const isBlank = (sign: string) => /\s/.test(sign);
const isPunctuation = (sign: string) => /[!-/:-@[-`{-~]/.test(sign);

/** True for a sign that is neither blank nor punctuation, told as Markdown does by single UTF-16 units. */
export const isLetter = (sign: string) => !/[\s\p{P}\p{S}]/u.test(sign);

/** The start of a line, so that it begins no heading, list, quote, fence, directive, table or field. `isField` tells names. */
export function escapeStart(written: string, isField: (line: string) => boolean): string {
	const started = written
		.replace(/^[ \t]/, (blank) => `&#${blank.charCodeAt(0)};`)
		.replace(/^(?=#{1,6}(\s|$)|[-=]?>|[-+](\s|$)|~{3}|[-=|:][-=|:\s]*$)/, '\\')
		.replace(/^(\s*)(?=::)/, '$1\\')
		.replace(/^(\d{1,9})(?=[.)](\s|$))/, '$1\\');
	const name = /^\p{L}[\p{L}\p{N}_-]*[ \t]*(?=:)/u.exec(started)?.[0];
	if (name !== undefined && isField(started)) return `${name}\\${started.slice(name.length)}`;
	return started.replace(/^(left out)(?=:)/i, '$1\\');
}

/** The end of a heading's line, where a row of `#` would belong to the marks. */
export const escapeClosing = (line: string): string => line.replace(/(^|[ \t])(?=#+$)/, '$1\\');

/** The last braces of a line, which would be read as its attributes, as text. */
export function escapeBraces(line: string): string {
	const pair = /(\\*)\{([^{}]*)\}[\s#]*$/.exec(line);
	const [, slashes = '', inside = ''] = pair ?? [];
	if (!pair || slashes.length % 2 === 1) return line;
	// A brace that opens in code or an address can't be escaped; the one that closes is text.
	if (/[`)]/.test(inside)) return line.replace(/\}(?=[\s#]*$)/, asReference('}'));
	const at = pair.index + slashes.length;
	return `${line.slice(0, at)}\\${line.slice(at)}`;
}

/** A character as a reference to its number: read as itself, and never as a letter beside a mark. */
export const asReference = (character: string): string =>
	`&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
