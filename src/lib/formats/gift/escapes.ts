const ESCAPED = /\\[\\:#={}~n]/g;
const SPECIAL = /[\\#=~{}:\n\r]/g;

/** The text with every escaped pair blanked out, at the same length: what is found in it is live. */
export function masked(raw: string): string {
	return raw.includes('\\') ? raw.replace(ESCAPED, 'xx') : raw;
}

/** Escaped characters as themselves, `\n` as a line end; any other backslash stays. */
export function unescape(raw: string): string {
	if (!raw.includes('\\')) return raw;
	return raw.replace(ESCAPED, (pair) => (pair.charAt(1) === 'n' ? '\n' : pair.charAt(1)));
}

/** Text that reads back as itself: control characters escaped, line ends as `\n`, CR dropped. */
export function escape(text: string): string {
	return text.replace(SPECIAL, (character) => {
		if (character === '\n') return '\\n';
		return character === '\r' ? '' : `\\${character}`;
	});
}
