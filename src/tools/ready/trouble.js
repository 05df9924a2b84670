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
		console.error(error instanceof Trouble ? error.message : error);
		process.exitCode = 1;
	}
}
