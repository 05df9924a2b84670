import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt } from '../../../src/tools/ready/build.js';
import { root } from '../../../src/tools/ready/root.js';

/** The number after an option of the command line. */
export function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(name);
	const value = Number(process.argv[at + 1]);
	return at !== -1 && Number.isFinite(value) ? value : otherwise;
}

/** The built site as `npm start` serves it, with a data folder of its own; how long it took until it said that it is ready (ms). */
export async function startSite(dataDir: string) {
	const build = process.env.READBACK_SERVED ?? (await ensureBuilt(process.execPath));
	const began = performance.now();
	const child = spawn(process.execPath, [join(root, 'src/tools/serve.js'), build], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const exited = once(child, 'exit');
	const base = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
		child.stdout.on('data', (piece: Buffer) => {
			said += piece.toString();
			const [found] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
			if (found) resolve(found);
		});
	});
	return {
		base,
		pid: child.pid ?? 0,
		readyMs: performance.now() - began,
		isAlive: () => child.exitCode === null && child.signalCode === null,
		async stop() {
			child.kill('SIGKILL');
			await exited;
		},
	};
}
