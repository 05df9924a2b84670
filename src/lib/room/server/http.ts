import type { IncomingMessage, ServerResponse } from 'node:http';

const always = {
	'cache-control': 'no-store',
	'x-content-type-options': 'nosniff',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
} as const;

/** Answers with JSON; further headers as given. */
export function sendJson(
	res: ServerResponse,
	status: number,
	value: unknown,
	headers: Readonly<Record<string, string>> = {},
): void {
	sendText(res, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

/** Answers with a text; nothing where the other side has gone. */
export function sendText(
	res: ServerResponse,
	status: number,
	type: string,
	text: string,
	headers: Readonly<Record<string, string>> = {},
): void {
	if (res.headersSent || res.destroyed) return;
	const length = `${Buffer.byteLength(text)}`;
	res.writeHead(status, { ...always, ...headers, 'content-type': type, 'content-length': length });
	res.end(text);
}

/** Refuses for now, and says how long to wait (ms) before the next attempt. */
export function tooMany(res: ServerResponse, waitMs: number, status: 429 | 503 = 429): void {
	const headers = { 'retry-after': `${Math.ceil(waitMs / 1000)}` };
	sendJson(res, status, { refusal: status === 429 ? 'too-many' : 'busy', waitMs }, headers);
}

/** Begins a stream of server-sent events, past proxies that would hold it back. */
export function beginStream(res: ServerResponse): void {
	res.writeHead(200, {
		...always,
		'cache-control': 'no-store, no-transform',
		'content-type': 'text/event-stream',
		'x-accel-buffering': 'no',
	});
	res.flushHeaders();
}

/** One value of a header, or nothing. */
export function headerOf(req: IncomingMessage, name: string): string | undefined {
	const value = req.headers[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Why a body could not be read, as a status. */
type BodyError = 400 | 408 | 413;

const slowestMs = 15_000;
/** How long a sender who is refused may go on sending, until they have read why (ms). */
const lingerMs = 2000;

/** Reads a body of JSON; `limit` in bytes. */
export function readJson(
	req: IncomingMessage,
	limit: number,
): Promise<{ readonly value: unknown } | { readonly status: BodyError }> {
	const parts: Buffer[] = [];
	let size = 0;
	return new Promise((resolve) => {
		const fail = (status: BodyError) => {
			clearTimeout(timer);
			parts.length = 0;
			req.removeAllListeners('data');
			// The rest is let run to nothing, so that the answer can still be read.
			req.resume();
			setTimeout(() => req.destroy(), lingerMs).unref();
			resolve({ status });
		};
		const timer = setTimeout(() => fail(408), slowestMs);
		if (Number(headerOf(req, 'content-length') ?? 0) > limit) return fail(413);
		req.on('data', (part: Buffer) => {
			size += part.length;
			if (size > limit) fail(413);
			else parts.push(part);
		});
		req.on('error', () => fail(400));
		req.on('aborted', () => fail(400));
		req.on('end', () => {
			clearTimeout(timer);
			resolve(parse(Buffer.concat(parts)));
		});
	});
}

function parse(bytes: Buffer): { readonly value: unknown } | { readonly status: BodyError } {
	try {
		return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
	} catch {
		return { status: 400 };
	}
}
