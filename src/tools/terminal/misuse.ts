/** A command that can't be done as it was typed: its message is for the person who typed it, exit status 2. */
export class Misuse extends Error {}

/** What the system calls a failure: ENOENT, EACCES … */
export const codeOf = (trouble: unknown): string =>
	trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'unknown';
