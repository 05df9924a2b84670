/**
 * A line of progress. It goes to stderr, so that a command's own output stays what it promises (JSON, say).
 * @param {string} line
 */
export function say(line) {
	console.error(line);
}
