import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { asked, raw } from './raw.ts';
import { smallBuild } from './small-build.ts';

const root = join(import.meta.dirname, '../..');
const build = smallBuild();
afterAll(() => build.remove());

/** What start.js does once there is a build. */
const script = `
import { supervised } from '${join(root, 'src/tools/serve/supervise.js')}';
process.exitCode = await supervised(process.execPath, ['${join(root, 'src/tools/serve.js')}', '${build.folder}']);`;

function start(port = '0') {
	const env = { ...process.env, PORT: port, DATA_DIR: join(build.folder, 'data') };
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, cwd: root });
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (piece: string) => (said.out += piece));
	child.stderr.setEncoding('utf8').on('data', (piece: string) => (said.err += piece));
	return { child, said, ended: once(child, 'close') };
}

/** Waits until it has said so many times that it serves; gives the ports. */
async function serving(
	{ said, child }: ReturnType<typeof start>,
	times: number,
): Promise<number[]> {
	for (;;) {
		const ports = [...said.out.matchAll(/ready: http:\S+:(\d+)/g)].map(([, port]) => Number(port));
		if (ports.length >= times) return ports;
		if (child.exitCode !== null) throw new Error(`It ended: ${said.err}`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

const again =
	'Readback ended unexpectedly. It is being started again; what was answered is kept.\n';

test('a server that dies is started again on its port, and given up after five times in a minute', async () => {
	const run = start();
	const [port = 0] = await serving(run, 1);
	for (const times of [1, 2, 3, 4, 5]) {
		await raw(port, asked('/die'));
		const ports = await serving(run, times + 1);
		expect(ports.at(-1)).toBe(port);
		expect((await raw(port, asked('/lesson'))).status).toBe(200);
		expect(run.said.err).toBe(again.repeat(times));
	}
	await raw(port, asked('/die'));
	expect(await run.ended).toEqual([137, null]);
	expect(run.said.err.slice(again.length * 5)).toMatch(
		/^Readback ended 6 times within a minute, so .*\n$/,
	);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
	'%s ends it, and nothing is started again',
	async (signal) => {
		const run = start();
		const [port = 0] = await serving(run, 1);
		run.child.kill(signal);
		expect(await run.ended).toEqual([0, null]);
		expect(run.said.err).toBe('');
		expect((await raw(port, asked('/'))).status).toBe(undefined);
	},
);

test('a signal in the moment between two servers ends it as well', async () => {
	const run = start();
	const [port = 0] = await serving(run, 1);
	await raw(port, asked('/die'));
	await serving(run, 2);
	await raw(port, asked('/die'));
	while (run.said.err !== again.repeat(2)) await new Promise((resolve) => setTimeout(resolve, 1));
	run.child.kill('SIGTERM');
	await run.ended;
	expect((await raw(port, asked('/'))).status).toBe(undefined);
});

test('what keeps a server from starting is said once: it is not tried again', async () => {
	const other = createServer().listen(0);
	const address = other.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const run = start(String(port));
	expect(await run.ended).toEqual([1, null]);
	expect(run.said.err).toMatch(/^Port \d+ is taken[^\n]*\n$/);
	other.close();
});
