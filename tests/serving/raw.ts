import { connect } from 'node:net';

/** What came back on a connection. */
export interface Reply {
	/** Of the first answer; undefined where the other side hung up without one. */
	readonly status: number | undefined;
	/** Names in small letters; values of one name joined by ", ". */
	readonly headers: ReadonlyMap<string, string>;
	/** As sent, chunks and all. */
	readonly body: string;
	readonly ms: number;
}

/**
 * Sends these bytes as they are and hears until the other side hangs up; where it has not within `waitMs`, the reply has no status
 * and `ms` is at least that. `hangUp` ends our side at once, in the middle of whatever was sent.
 */
export function raw(
	port: number,
	bytes: string | Uint8Array,
	{ waitMs = 10_000, hangUp = false } = {},
): Promise<Reply> {
	const begun = performance.now();
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		const socket = connect(port, '127.0.0.1');
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			socket.destroy();
		}, waitMs);
		socket.on('connect', () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
		socket.on('data', (part) => parts.push(part));
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			clearTimeout(timer);
			const reply = read(Buffer.concat(parts).toString('latin1'));
			resolve({ ...reply, status: late ? undefined : reply.status, ms: performance.now() - begun });
		});
	});
}

/** A request for a page that ends its connection; `headers` are whole lines. */
export function asked(path: string, headers: readonly string[] = [], method = 'GET'): string {
	return `${[`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;
}

function read(text: string): Omit<Reply, 'ms'> {
	const [head = '', ...rest] = text.split('\r\n\r\n');
	const [first = '', ...lines] = head.split('\r\n');
	const headers = new Map<string, string>();
	for (const line of lines) {
		const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
		const before = headers.get(name.toLowerCase());
		headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
	}
	const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
	return {
		status: status === undefined ? undefined : Number(status),
		headers,
		body: rest.join('\r\n\r\n'),
	};
}
