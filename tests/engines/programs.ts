import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Those of these programs that no folder of a PATH has. */
export function missing(programs: readonly string[], path: string): string[] {
	const folders = path.split(delimiter);
	return programs.filter((name) => !folders.some((folder) => canRun(join(folder, name))));
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Until a program is over, or could not begin. */
export const ended = (program: ChildProcess): Promise<void> =>
	new Promise((resolve) => {
		if (program.exitCode !== null || program.signalCode !== null) resolve();
		program.once('error', () => resolve());
		program.once('exit', () => resolve());
	});

/** Ends a program that was started detached, with all that it started. */
export async function stopped(program: ChildProcess): Promise<void> {
	const over = ended(program);
	try {
		if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
	} catch {
		return;
	}
	await over;
}
