/** Something that a person can put right: its message is the whole of what they need to read. */
export class Trouble extends Error {}

/**
 * Runs a command's work and ends the process with its exit code; of a Trouble only the sentence is printed.
 * @param {() => Promise<number>} work
 */
export async function command(work) {
	try {
		process.exitCode = await work();
	} catch (error) {
		const trouble = error instanceof Trouble ? error : diskTrouble(error);
		console.error(trouble?.message ?? error);
		process.exitCode = 1;
	}
}

/**
 * Whether an error is one that the system names so (`ENOENT`).
 * @param {unknown} error
 * @param {readonly string[]} codes
 */
export function isCode(error, ...codes) {
	return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/**
 * What the disk refuses, in a sentence.
 * @param {unknown} error
 */
function diskTrouble(error) {
	const path = error instanceof Error && 'path' in error ? String(error.path) : 'there';
	if (isCode(error, 'EACCES', 'EPERM', 'EROFS'))
		return new Trouble(
			`This account may not use ${path}. What Readback makes lies in its own folder: start it once with an account that may write there; after that any account can, as long as nothing changes.`,
		);
	if (isCode(error, 'ENOSPC', 'EDQUOT')) return new Trouble('The disk is full.');
	return undefined;
}
