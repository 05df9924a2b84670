import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';

/** Many phones of one process: a connection each, kept open between requests. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Posts JSON; the status, the text, and when it was sent and answered (ms). */
export function post(
	base: string,
	path: string,
	body: unknown,
	token?: string,
): Promise<{ status: number; text: string; sentAt: number; doneAt: number }> {
	const { hostname, port } = new URL(base);
	const text = JSON.stringify(body);
	const headers: Record<string, string | number> = {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		'x-readback-device': 'bench-device',
		...(token ? { 'x-readback-token': token } : {}),
	};
	const sentAt = performance.now();
	return new Promise((resolve, reject) => {
		const req = request({ agent, hostname, port, path, method: 'POST', headers }, (res) => {
			let got = '';
			res.setEncoding('utf8');
			res.on('data', (piece: string) => (got += piece));
			res.on('error', reject);
			res.on('end', () =>
				resolve({ status: res.statusCode ?? 0, text: got, sentAt, doneAt: performance.now() }),
			);
		});
		req.on('error', reject);
		req.end(text);
	});
}

/** An open stream: tells the sequence and the time (ms) of each frame. */
export function stream(
	base: string,
	path: string,
	token: string | undefined,
	frame: (sequence: number, at: number, text: string) => void,
): Promise<Socket> {
	const { port } = new URL(base);
	const socket = connect(Number(port), '127.0.0.1');
	const tokenLine = token ? `x-readback-token: ${token}\r\n` : '';
	socket.write(
		`GET ${path} HTTP/1.1\r\nhost: bench\r\nconnection: close\r\naccept: text/event-stream\r\n${tokenLine}\r\n`,
	);
	let rest = '';
	return new Promise((resolve, reject) => {
		socket.on('error', reject);
		socket.on('data', (piece) => {
			resolve(socket);
			const at = performance.now();
			rest += piece.toString('latin1');
			const ends = rest.lastIndexOf('\n\n');
			if (ends === -1) return;
			const text = rest.slice(0, ends);
			rest = rest.slice(ends);
			for (const [, id] of text.matchAll(/id: (\d+)\n/g)) frame(Number(id), at, text);
		});
	});
}

/** Closes what the phones keep open. */
export const hangUp = () => agent.destroy();

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
