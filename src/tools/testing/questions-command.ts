import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What the command said, and its exit status. */
export interface Said {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the real command in a folder, with what is typed into its standard input. */
export function questions(args: readonly string[], cwd: string, input?: string | Uint8Array): Said {
	const done = spawnSync(process.execPath, [join(root, 'src/tools/questions.ts'), ...args], {
		cwd,
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		...(input === undefined ? {} : { input }),
	});
	return { status: done.status, out: done.stdout, err: done.stderr };
}

/** As `questions`, without waiting: many calls share the processors. */
export async function questionsSoon(args: readonly string[], cwd: string): Promise<Said> {
	const child = spawn(process.execPath, [join(root, 'src/tools/questions.ts'), ...args], { cwd });
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (piece: string) => (said.out += piece));
	child.stderr.setEncoding('utf8').on('data', (piece: string) => (said.err += piece));
	await once(child, 'close');
	return { status: child.exitCode, ...said };
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
