import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { generatedLesson } from '../generated-lesson.ts';
import { sleep } from './phones.ts';

/**
 * Who does what they can against a server: arguments are its origin, the code of a class, and `ranges` where bad ranges are to be
 * among it. They come from eight addresses of this machine and invent a device and a token for each request. Until SIGTERM, which
 * prints what they were answered.
 */
const [base = '', code = '', ranges = ''] = process.argv.slice(2);
const { hostname, port } = new URL(base);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const answers = new Map<string, number>();
const count = (what: string) => void answers.set(what, (answers.get(what) ?? 0) + 1);
let made = 0;
const address = () => `127.0.0.${2 + (made % 8)}`;

function send(what: string, path: string, text: string): Promise<void> {
	const device = `invented-${++made}`;
	const headers = {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		'x-readback-device': device,
		'x-readback-token': device.padEnd(32, '_'),
		'x-forwarded-for': `10.${made % 200}.0.1`,
	};
	const options = { agent, hostname, port, path, method: 'POST', headers, localAddress: address() };
	return new Promise((resolve) => {
		const end = (status: number | string) => {
			count(`${what} ${status}`);
			resolve();
		};
		const req = request(options, (res) => {
			res.resume();
			res.on('end', () => end(res.statusCode ?? 0));
			res.on('error', () => end('cut'));
		});
		req.on('error', () => end('cut'));
		req.end(text);
	});
}

/** A lesson of nearly a megabyte, as JSON; each a little another. */
function lesson(): string {
	const files = Object.fromEntries(generatedLesson(500));
	const body = (more: string) =>
		JSON.stringify({ sent: { id: 'flood', files: { ...files, 'x.md': more } } });
	const room = 1024 ** 2 - body('').length - 100;
	return body('a *word* '.repeat(Math.max(0, Math.floor(room / 9))));
}

async function senders(): Promise<void> {
	const text = lesson();
	const loop = async () => {
		for (;;) {
			await send('lesson', '/room/open', text);
			await sleep(1);
		}
	};
	await Promise.all(Array.from({ length: 4 }, loop));
}

async function joiners(): Promise<void> {
	const command = () => JSON.stringify({ type: 'join', key: `flood-key-${made}`, name: '' });
	const begun = performance.now();
	for (let sent = 0; ; await sleep(5)) {
		for (const due = (performance.now() - begun) / 5; sent < due; sent++)
			void send('join', `/room/${code}/commands`, command());
	}
}

function raw(text: string, what: string): Socket {
	const socket = connect({ port: Number(port), host: hostname, localAddress: address() });
	socket.on('error', () => undefined);
	socket.once('data', (piece) => {
		count(`${what} ${/HTTP\/1.1 (\d+)/.exec(piece.toString('latin1'))?.[1] ?? '?'}`);
		socket.destroy();
	});
	socket.write(text);
	return socket;
}

async function badRanges(): Promise<void> {
	const page = await (await fetch(base)).text();
	const [, asset = '/favicon.ico'] = /(?:href|src)="[./]*(\/?_app\/[^"]+)"/.exec(page) ?? [];
	const path = asset.startsWith('/') ? asset : `/${asset}`;
	for (;;) {
		raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nrange: bytes=10-5\r\n\r\n`, 'range');
		await sleep(50);
	}
}

/** Requests that are begun and never ended, three hundred at a time. */
async function halfOpen(): Promise<void> {
	const held: Socket[] = [];
	for (;;) {
		const head = `POST /room/open HTTP/1.1\r\nhost: x\r\nx-readback-device: invented-${++made}\r\n`;
		const body = 'content-type: application/json\r\ncontent-length: 900000\r\n\r\n{"sent":';
		held.push(raw(made % 2 === 0 ? head : head + body, 'half-open'));
		if (held.length > 300) held.shift()?.destroy();
		await sleep(50);
	}
}

process.on('SIGTERM', () => {
	const told = [...answers].sort().map(([what, times]) => `${what} × ${times}`);
	process.stdout.write(`${told.join(', ')}\n`, () => process.exit(0));
});
process.stdout.write('begun\n');
await Promise.all([
	senders(),
	joiners(),
	halfOpen(),
	...(ranges === 'ranges' ? [badRanges()] : []),
]);
