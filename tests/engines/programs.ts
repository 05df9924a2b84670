import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

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

/** A program with all that it starts, which ends with this one however that ends. */
export interface Program {
	/** Hears each piece of what it says of itself. */
	heard(listener: (piece: string) => void): void;
	/** Until it is over, or could not begin. */
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

export function begin(command: string, args: readonly string[]): Program {
	const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
	// What nobody hears must not fill up.
	child.stderr.resume();
	const ended = new Promise<void>((resolve) => {
		child.once('error', () => resolve());
		child.once('exit', () => resolve());
	});
	const kill = () => {
		try {
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
		} catch {
			return;
		}
	};
	process.once('exit', kill);
	return {
		heard: (listener) => child.stderr.on('data', (piece: Buffer) => listener(piece.toString())),
		ended,
		stop() {
			process.off('exit', kill);
			kill();
			return ended;
		},
	};
}
