import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '#lib/words/serving.ts';
import { hardened } from '../../src/tools/serve/sockets.ts';
import { asked, raw } from './raw.ts';
import { page, serve, smallBuild, type Served } from './small-build.ts';

const build = smallBuild();
let site: Served;
beforeAll(async () => {
	site = await serve(build.folder);
});
afterAll(async () => {
	await site.stop();
	build.remove();
});

const get = (path: string, headers: readonly string[] = [], method = 'GET') =>
	raw(site.port, asked(path, headers, method));

describe('a Range, whatever it asks for, gets the whole', () => {
	test.each([
		...[
			'bytes=10-5',
			'bytes=0-99999999999999999999',
			'bytes=-5',
			'bytes=0-4',
			'bytes=5-',
			'bytes=0-0,3-4',
		],
		...[
			'bytes=99999999-',
			'bytes=-',
			'bytes=a-b',
			'items=0-4',
			'bytes=9007199254740993-',
			'bytes=-99999999999',
			'-',
			'bytes',
		],
	])('%s', async (range) => {
		for (const headers of [[`Range: ${range}`], [`Range: ${range}`, 'If-Range: "x"']]) {
			for (const method of ['GET', 'HEAD']) {
				const reply = await get('/lesson', headers, method);
				expect(reply.status).toBe(200);
				expect(reply.headers.get('content-length')).toBe(String(page.length));
				expect(reply.body).toBe(method === 'HEAD' ? '' : page);
			}
		}
	});
});

test.each([
	['br, gzip', 'br'],
	['gzip', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['gzip;q=0', undefined],
	['gzip;q=0, br;q=0', undefined],
	['gzip; q=0.000, br ; Q=0.0', undefined],
	['br;q=0.2, gzip;q=0.8', 'gzip'],
	['*', 'br'],
	['*;q=0', undefined],
	['br;q=0, *', 'gzip'],
	['identity, gzip;q=0.5', undefined],
	['identity;q=0, gzip;q=0.5', 'gzip'],
	['vibrate', undefined],
	['gzip;q=x', undefined],
	['GZIP', 'gzip'],
	['', undefined],
])('Accept-Encoding: %j gets %s', async (accepted, encoding) => {
	const reply = await get('/lesson', [`Accept-Encoding: ${accepted}`]);
	expect(reply.status).toBe(200);
	expect(reply.headers.get('content-encoding')).toBe(encoding);
	expect(reply.headers.get('vary')).toBe('Accept-Encoding');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
	'%s is no way to ask for a page, wherever it is made',
	async (method) => {
		for (const path of ['/', '/lesson', '/dynamic', '/_app/immutable/a.js', '/nowhere']) {
			const reply = await get(path, ['Content-Length: 0'], method);
			expect(reply.status).toBe(405);
			expect(reply.headers.get('allow')).toBe('GET, HEAD');
			expect(reply.body).toBe(`${refusals[405]}\n`);
		}
	},
);

const whole = (first: string, ...headers: string[]) =>
	[first, ...headers, 'Connection: close', '', ''].join('\r\n');
test.each<[string, string, number]>([
	[
		'the whole address, as a proxy writes it',
		whole('GET http://localhost/lesson HTTP/1.1', 'Host: localhost'),
		200,
	],
	[
		'the whole address without a path',
		whole('GET http://localhost HTTP/1.1', 'Host: localhost'),
		200,
	],
	['an address of another kind', whole('GET ftp://localhost/ HTTP/1.1', 'Host: localhost'), 400],
	['the server as a whole', whole('OPTIONS * HTTP/1.1', 'Host: localhost'), 405],
	['no host', whole('GET / HTTP/1.1'), 400],
	['no host, in HTTP/1.0', whole('GET /lesson HTTP/1.0'), 200],
	['two hosts', whole('GET / HTTP/1.1', 'Host: a', 'Host: b'), 400],
	['a host that is none', whole('GET / HTTP/1.1', 'Host: a/b'), 400],
	['a host with a name before it', whole('GET / HTTP/1.1', 'Host: a@b'), 400],
	['a host with a port that is none', whole('GET / HTTP/1.1', 'Host: localhost:99999'), 400],
	['a host in numbers of IPv6', whole('GET / HTTP/1.1', 'Host: [::1]:3000'), 200],
	['signs that can not be decoded', asked('/%ff'), 400],
	['a percent sign', asked('/%'), 400],
	['a NUL', asked('/a%00b'), 400],
	['an end of line', asked('/a%0d%0aSet-Cookie:x'), 400],
	['a way out', asked('/../../package.json'), 404],
	['a way out, encoded', asked('/%2e%2e/%2e%2e/package.json'), 404],
	['a way out, the other way', asked('/..%5c..%5cpackage.json'), 400],
	['2,000 letters', asked(`/${'a'.repeat(2000)}`), 404],
	['8,000 letters', asked(`/${'a'.repeat(8000)}`), 414],
	['headers beyond measure', asked('/', [`Cookie: ${'a'.repeat(40_000)}`]), 431],
	['two lengths', asked('/', ['Content-Length: 1', 'Content-Length: 2']), 400],
	['a length and chunks', asked('/', ['Content-Length: 1', 'Transfer-Encoding: chunked']), 400],
	['a length below zero', asked('/', ['Content-Length: -1']), 400],
	['an expectation', asked('/', ['Expect: miracles']), 417],
	['another protocol', asked('/lesson', ['Connection: Upgrade', 'Upgrade: websocket']), 200],
	['a tunnel', whole('CONNECT localhost:80 HTTP/1.1', 'Host: localhost:80'), 405],
	['no method', whole(' / HTTP/1.1', 'Host: localhost'), 400],
	['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
])('%s: %#', async (_, text, status) => {
	const reply = await raw(site.port, text);
	expect(reply.status).toBe(status);
	if (status >= 400) expect(reply.body.length).toBeLessThan(300);
});

describe('what goes wrong in one request stays in it', () => {
	test.each(['/throws', '/never', '/later', '/tick', '/rejects'])('%s', async (path) => {
		const reply = await get(path);
		expect(reply.status).toBe(500);
		expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(reply.body).toBe(`${refusals[500]}\n`);
		expect((await get('/lesson')).status).toBe(200);
	});

	test('an answer that breaks off halfway is cut, so that nobody takes it for whole', async () => {
		const reply = await get('/halfway');
		expect(reply.body).not.toContain('\r\n0\r\n');
		expect((await get('/lesson')).status).toBe(200);
	});

	test('a file that has gone since the start', async () => {
		for (const end of ['', '.br', '.gz']) rmSync(join(build.folder, `prerendered/gone.html${end}`));
		for (const encoding of ['br', 'gzip', 'identity'])
			await get('/gone', [`Accept-Encoding: ${encoding}`]);
		expect((await get('/lesson')).status).toBe(200);
	});

	test('someone who leaves in the middle, of a body and of an answer', async () => {
		const leaving = [
			'/',
			'/lesson',
			'/dynamic',
			'/halfway',
			'/room/open',
			'/room/AAAAAA/events',
		].flatMap((path) =>
			['GET', 'POST'].map((method) =>
				asked(path, ['Content-Length: 5000', 'Content-Type: application/json'], method),
			),
		);
		for (const text of leaving) {
			const socket = connect(site.port, '127.0.0.1');
			socket.on('error', () => socket.destroy());
			await new Promise((resolve) => socket.write(`${text}{`, resolve));
			socket.resetAndDestroy();
		}
		expect((await get('/lesson')).status).toBe(200);
	});

	test('a wrong request behind a right one on the same connection', async () => {
		const right = 'GET /lesson HTTP/1.1\r\nHost: localhost\r\n\r\n';
		const reply = await raw(site.port, `${right}NONSENSE\r\n\r\n`);
		expect(reply.status === undefined || reply.status === 200 || reply.status === 400).toBe(true);
		expect((await get('/lesson')).status).toBe(200);
	});

	test('the log says what failed and where, and nothing that was in hand', () => {
		expect(site.said()).toContain('A request failed (TypeError at');
		expect(site.said()).not.toContain('secret-word');
		expect(site.said().split('\n').length).toBeLessThan(20);
		expect(site.child.exitCode).toBe(null);
	});
});

describe('connections', () => {
	test('400 half-open ones keep nobody waiting', async () => {
		const half = Array.from({ length: 400 }, () => connect(site.port, '127.0.0.1'));
		for (const socket of half) {
			socket.on('error', () => socket.destroy());
			socket.write('GET / HTTP/1.1\r\nHost: loc');
		}
		expect((await get('/lesson')).status).toBe(200);
		half.forEach((socket) => socket.destroy());
	});

	test('who sends half a request is told to hurry, and let go', async () => {
		const server = createServer({ connectionsCheckingInterval: 20 }, () => undefined);
		hardened(server, "'self'", 200);
		await new Promise<void>((resolve) => server.listen(0, resolve));
		const address = server.address();
		const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
		for (const half of [
			'GET / HTTP/1.1\r\nHost: loc',
			'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{',
		]) {
			const reply = await raw(port, half);
			expect(reply.status).toBe(408);
			expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
		}
		server.close();
	});

	test.runIf(process.platform === 'linux')(
		'more than the system has handles for: some are refused, and the server goes on',
		async () => {
			const other = smallBuild();
			const small = await serve(other.folder, {}, ['sh', '-c', 'ulimit -n 80; exec "$@"', 'sh']);
			try {
				const many = Array.from({ length: 150 }, () => connect(small.port, '127.0.0.1'));
				many.forEach((socket) => socket.on('error', () => socket.destroy()));
				await Promise.all(
					many.map(
						(socket) =>
							new Promise((resolve) => socket.once('connect', resolve).once('close', resolve)),
					),
				);
				// Those that are in ask for files, for which no handle is left.
				many.forEach((socket) => socket.writable && socket.write(asked('/lesson')));
				await sleep(300);
				many.forEach((socket) => socket.destroy());
				// Until it has heard that they are gone there is no handle for us either.
				const answered = async () => (await raw(small.port, asked('/lesson'))).status === 200;
				while (small.child.exitCode === null && !(await answered())) await sleep(50);
				expect(small.child.exitCode).toBe(null);
			} finally {
				await small.stop();
				other.remove();
			}
		},
	);
});
