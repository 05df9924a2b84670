import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'readback-serve-'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
writeFileSync(
	join(folder, 'handler.js'),
	`export const handler = (request, response) => {
		response.write(request.headers['x-readback-protocol'] + '\\n');
		if (request.url !== '/stream') response.end();
	};`,
);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['SIGTERM', 'SIGINT'] as const)(
	'%s ends it within a second, open streams too',
	async (signal) => {
		const { child, url } = await serving();
		const stream = await fetch(`${url}/stream`);
		const rest = stream.text().catch(() => 'cut');
		const begun = performance.now();
		child.kill(signal);
		const ended: unknown[] = await once(child, 'exit');
		expect(ended[0]).toBe(0);
		expect(performance.now() - begun).toBeLessThan(1000);
		expect(await rest).toBe('cut');
	},
);

test('requests that come over plain http are known as such, whatever a client claims', async () => {
	const { child, url } = await serving();
	const answer = await fetch(url, { headers: { 'x-readback-protocol': 'https' } });
	expect(await answer.text()).toBe('http\n');
	child.kill();
	await once(child, 'exit');
});

test('a taken port is said in a sentence that names another', async () => {
	const other = createServer().listen(0);
	const address = other.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const child = start(String(port));
	const said = await output(child);
	expect(said).toMatch(new RegExp(`^Port ${port} is taken.*PORT=\\d+ npm start\\n$`));
	expect(child.exitCode).toBe(1);
	other.close();
});

test('a port that is no number is said to be none', async () => {
	const child = start('http');
	expect(await output(child)).toBe('PORT is to be a number from 0 to 65535, and it is "http".\n');
	expect(child.exitCode).toBe(1);
});

function start(port: string): ChildProcess {
	const entry = join(import.meta.dirname, '../serve.js');
	return spawn(process.execPath, [entry, folder], { env: { ...process.env, PORT: port } });
}

async function serving() {
	const child = start('0');
	for await (const chunk of child.stdout ?? []) {
		const url = /http:\S+/.exec(String(chunk))?.[0];
		if (url) return { child, url };
	}
	throw new Error('it never said where it serves');
}

/** All that it printed of errors, once it has ended. */
async function output(child: ChildProcess): Promise<string> {
	let text = '';
	child.stderr?.on('data', (chunk) => (text += String(chunk)));
	await once(child, 'close');
	return text;
}
