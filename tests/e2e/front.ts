import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server in front of the site's: it can be gone, be of a newer version, or end in the middle of a visit. */
export interface Front {
	readonly origin: string;
	/** It answers nobody. */
	gone: boolean;
	/** How many more requests it answers. */
	left: number;
	/** What has been asked of it. */
	readonly asked: string[];
	/** How long each answer takes to arrive (ms), as over a network far away. */
	delayMs: number;
	/** What its pages and lists say instead. */
	rewrite: (text: string) => string;
	/** From now on it is a newer version of the site: the same pages, with "Newer" in their first heading, and scripts of other names. */
	update: () => void;
	stop: () => void;
}

/**
 * Puts one before the site that is tested. An update costs no build: names and pages of the version are written anew on their way.
 * What `own` says yes to, it answers by itself.
 */
export async function frontOf(
	site: string,
	own: (asked: IncomingMessage, answer: ServerResponse) => boolean = () => false,
): Promise<Front> {
	const home = await (await fetch(site)).text();
	const version = /data-version="(\w+)"/.exec(home)?.[1] ?? '';
	let now = version;
	const server = createServer((asked, answer) => {
		if (own(asked, answer)) return;
		const url = asked.url ?? '';
		front.asked.push(url);
		front.left -= 1;
		if (front.gone || front.left < 0) return void asked.socket.destroy();
		const path = url.replaceAll(now, version).replace('/_app/immutable/newer/', '/_app/immutable/');
		const isWorker = path === '/service-worker.js';
		const rename = (text: string) => {
			const renamed = text.replaceAll(version, now);
			if (isWorker) return renamed;
			return renamed
				.replaceAll('_app/immutable/', '_app/immutable/newer/')
				.replace(/(<h1[^>]*>)/, '$1Newer: ');
		};
		const change = (text: string) => front.rewrite(now === version ? text : rename(text));
		setTimeout(() => pass(new URL(path, site), asked, answer, change), front.delayMs);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const front: Front = {
		origin: `http://localhost:${port}`,
		gone: false,
		left: Infinity,
		delayMs: 0,
		rewrite: (text) => text,
		asked: [],
		update: () => (now = now.replace(/^./, (first) => (first === 'f' ? '0' : 'f'))),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return front;
}

function pass(
	to: URL,
	asked: IncomingMessage,
	answer: ServerResponse,
	change: (text: string) => string,
): void {
	const headers = { ...asked.headers, host: to.host };
	// As it is written, and whole: it is another text after an update.
	for (const name of ['accept-encoding', 'if-none-match']) Reflect.deleteProperty(headers, name);
	const call = request(to, { method: asked.method, headers }, (given) => {
		const { 'content-length': _length, etag: _etag, ...kept } = given.headers;
		answer.writeHead(given.statusCode ?? 500, kept);
		// All else goes through as it comes: a stream of what happens in a room has no end to wait for.
		if (!/html|javascript|json/.test(given.headers['content-type'] ?? ''))
			return void given.pipe(answer);
		const parts: Buffer[] = [];
		given.on('data', (part: Buffer) => parts.push(part));
		given.on('end', () => answer.end(change(Buffer.concat(parts).toString())));
	});
	call.on('error', () => answer.destroy());
	asked.pipe(call);
}
