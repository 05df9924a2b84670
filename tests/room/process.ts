import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A folder of its own for a store. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'readback-room-'));

export interface RoomProcess {
	readonly base: string;
	readonly child: ChildProcess;
	kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** What a process says first. */
export const firstWords = (said: Readable) =>
	new Promise<string>((resolve) => {
		said.once('data', (piece: Buffer) => resolve(piece.toString()));
	});

/** Starts a server process and waits until it serves. */
export async function startProcess(
	folder: string,
	{
		port = 0,
		dieAfter = 0,
		wallMs = '',
	}: { port?: number; dieAfter?: number; wallMs?: number | '' } = {},
): Promise<RoomProcess> {
	const script = join(import.meta.dirname, 'server-process.ts');
	const child = spawn(process.execPath, [script, folder, `${port}`, `${dieAfter}`, `${wallMs}`], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const exited = once(child, 'exit');
	const line = await firstWords(child.stdout);
	return {
		base: line.trim(),
		child,
		async kill(signal) {
			child.kill(signal);
			await exited;
		},
	};
}
