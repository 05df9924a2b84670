import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../commands/main.ts';

const root = join(import.meta.dirname, '../../..');

/** The file that is run as `questions`. */
export const program = join(root, 'src/tools/questions.ts');

/** What the command said, and its exit status. */
export interface Said {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/**
 * Does what the command does in a folder, with what is typed into its standard input, without a process of its own: each would
 * read some 400 files again.
 */
export async function questions(
	args: readonly string[],
	cwd: string,
	input: string | Uint8Array = '',
): Promise<Said> {
	const said = { out: '', err: '' };
	const status = await main(args, {
		cwd,
		out: (text) => void (said.out += text),
		err: (text) => void (said.err += text),
		input: () => Buffer.from(input),
		terminal: undefined,
		today: '2026-11-30',
	});
	return { status, ...said };
}

/** Runs the program itself, as `questions` does the command: for what only a process shows. */
export function questionsProgram(
	args: readonly string[],
	cwd: string,
	input: string | Uint8Array = '',
): Said {
	const done = spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: 'utf8' });
	return { status: done.status, out: done.stdout, err: done.stderr };
}

/** A folder of its own for one test, gone when its file of tests has ended; with these files in it. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'readback-'));
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** The samples of broken lessons, to be read. */
export const samples = join(root, 'tests/lessons');

/** A copy of one of them, to be written into: the lesson's folder, alone in a folder of its own. */
export function copyOf(sample: string): string {
	const folder = tempFolder();
	cpSync(join(samples, sample), join(folder, sample), { recursive: true });
	return join(folder, sample);
}

/** The project's own folder. */
export const project = root;
