import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';
import { refusals } from '#lib/words/serving.ts';
import { refusalOf, type Refusal } from './requests.ts';

/** The answer that whatever runs now is about: how an error thrown in a callback of a library finds its request. */
const inAnswer = new AsyncLocalStorage<ServerResponse>();

/** A listener for requests: what can't be read is refused, and an error stays in the request that met it, which gets a 500. */
export function answering(
	answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		// Who asks may leave at any moment.
		request.on('error', () => undefined);
		response.on('error', () => response.destroy());
		const refusal = refusalOf(request);
		if (refusal !== undefined) return refuse(response, refusal);
		inAnswer.run(response, () => void settle(() => answer(request, response)));
	};
}

/** Answers in a plain sentence; where an answer has begun already it is cut, so that nobody takes it for whole. */
export function refuse(response: ServerResponse, status: Refusal): void {
	if (response.headersSent) return void response.destroy();
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	const { headers, text } = inWords(status);
	response.writeHead(status, headers);
	response.end(text);
}

/** A refusal as it is sent. */
export function inWords(status: Refusal) {
	const text = `${refusals[status]}\n`;
	const headers: Readonly<Record<string, string>> = {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': `${Buffer.byteLength(text)}`,
		'cache-control': 'no-store',
		...(status === 405 ? { allow: 'GET, HEAD' } : {}),
	};
	return { headers, text };
}

async function settle(work: () => unknown): Promise<void> {
	try {
		await work();
	} catch (error) {
		failed(error);
	}
}

/** The last net, for when the server serves: what a library throws where nobody can catch it ends its request, not the process. */
export function catchTheRest(): void {
	process.on('uncaughtException', failed);
	process.on('unhandledRejection', failed);
}

function failed(error: unknown): void {
	const response = inAnswer.getStore();
	if (response) refuse(response, 500);
	tell(
		`${response ? 'A request failed' : 'Something failed'} (${nameOf(error)}). Readback goes on.`,
	);
}

/** What went wrong and where, without what was in hand: a message may hold names or answers. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return 'no error';
	const name = 'code' in error ? String(error.code) : error.name;
	const [where] = /(?<=\n\s+at )[^\n]+/.exec(error.stack ?? '') ?? [];
	return where === undefined ? name : `${name} at ${where}`;
}

const quietMs = 60_000;
const toldAt = new Map<string, number>();

/** A line for who runs the server: the same one once a minute. */
export function tell(line: string): void {
	const now = performance.now();
	if (now - (toldAt.get(line) ?? -quietMs) < quietMs) return;
	if (toldAt.size > 100) toldAt.clear();
	toldAt.set(line, now);
	console.error(line);
}
