import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { terminal } from './terminal/style.ts';

// The program `questions`: what main.ts does, in a person's shell. Some 400 files are stripped of their types at every start:
// what comes of it is kept, where it can be, and only a file that has changed is done again.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/questions'));
const { main } = await import('./commands/main.ts');

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

process.exitCode = await main(process.argv.slice(2), {
	cwd: process.cwd(),
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	input: () => readFileSync(0),
	terminal: terminal(),
	today: new Date().toISOString().slice(0, 10),
});
