import { join } from 'node:path';
import { build } from 'vite';
import type { Task } from './inside/types.ts';

let made: Promise<string> | undefined;

/** What runs inside a page that is opened for a task, as one script. */
export async function probeText(task: Task): Promise<string> {
	made ??= bundled();
	return `window.benchTask = ${JSON.stringify(task)};\n${await made}`;
}

async function bundled(): Promise<string> {
	const entry = join(import.meta.dirname, 'inside/probe.ts');
	const lib = { entry, formats: ['iife' as const], name: 'probe' };
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib, minify: false },
	});
	const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
	const [script] = outputs.flatMap((each) => (each.type === 'chunk' ? each.code : []));
	if (script === undefined) throw new Error('The probe could not be bundled.');
	return script;
}
