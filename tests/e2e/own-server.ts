import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of the same build for one test alone, where what it does would trouble others; its origin, and the way to stop it. */
export async function ownServer(
	settings: Readonly<Record<string, string>> = {},
): Promise<{ origin: string; stop: () => void }> {
	const build = process.env.READBACK_SERVED ?? 'build';
	const data = mkdtempSync(join(tmpdir(), 'readback-e2e-'));
	const server = spawn(process.execPath, ['src/tools/serve.js', build], {
		env: { ...process.env, PORT: '0', DATA_DIR: data, ...settings },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const origin = await new Promise<string>((resolve, reject) => {
		let said = '';
		server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
		server.stdout.on('data', (piece: Buffer) => {
			said += piece.toString();
			const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
			if (found) resolve(found);
		});
	});
	return { origin, stop: () => void server.kill() };
}
