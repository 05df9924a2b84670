import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Agent, request, type Server } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { Server as NetServer } from 'node:net';
import { join } from 'node:path';
import { Trouble } from '../../../src/tools/ready/trouble.js';

/** Something that listens, and the way to end it. */
export interface Serving {
	readonly origin: string;
	stop(): Promise<void>;
}

const host = '127.0.0.1';

/** Lets a server listen on this machine alone; its port. */
async function listening(server: NetServer): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const address = server.address();
	return typeof address === 'object' && address ? address.port : 0;
}

/** What a server of pages is, once it listens. */
export async function serving(server: Server): Promise<Serving> {
	const port = await listening(server);
	return {
		origin: `http://${host}:${port}`,
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

/** A key and a certificate of this machine's own, made once by openssl. */
function certificate(folder: string): { key: Buffer; cert: Buffer } {
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	if (!existsSync(cert)) {
		mkdirSync(folder, { recursive: true });
		const call = [
			...[
				'req',
				'-x509',
				'-newkey',
				'rsa:2048',
				'-nodes',
				'-days',
				'3650',
				'-subj',
				'/CN=localhost',
			],
			...['-addext', `subjectAltName=IP:${host}`, '-keyout', key, '-out', cert],
		];
		const { status } = spawnSync('openssl', call, { stdio: 'ignore' });
		if (status !== 0)
			throw new Trouble('--h2 needs openssl for a certificate, and it is not here.');
	}
	return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Headers that belong to one connection, and mean nothing on another. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

/** The same site over HTTP/2 with TLS, as behind a host's proxy; the certificate lies in `folder`. */
export async function secured(behind: Serving, folder: string): Promise<Serving> {
	const agent = new Agent({ keepAlive: true });
	const sessions = new Set<{ destroy(): void }>();
	const server = createSecureServer({ ...certificate(folder), allowHTTP1: true }, (from, to) =>
		handOn(behind.origin, agent, from, to),
	);
	server.on('session', (session) => {
		sessions.add(session);
		session.on('close', () => sessions.delete(session));
	});
	const port = await listening(server);
	return {
		origin: `https://${host}:${port}`,
		async stop() {
			for (const session of sessions) session.destroy();
			server.close();
			agent.destroy();
			await behind.stop();
		},
	};
}

function handOn(
	origin: string,
	agent: Agent,
	from: Http2ServerRequest,
	to: Http2ServerResponse,
): void {
	const headers = Object.fromEntries(
		Object.entries(from.headers).filter(
			([name]) => !name.startsWith(':') && !ofConnection.has(name),
		),
	);
	const call = request(origin + from.url, { agent, method: from.method, headers }, (answer) => {
		const back = Object.entries(answer.headers).filter(([name]) => !ofConnection.has(name));
		to.writeHead(answer.statusCode ?? 502, Object.fromEntries(back));
		answer.pipe(to);
	});
	call.on('error', () => to.writeHead(502).end());
	from.pipe(call);
}
