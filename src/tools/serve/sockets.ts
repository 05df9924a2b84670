import { ServerResponse, STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { inWords, tell } from './answering.ts';
import { securityHeaders } from './headers.ts';
import type { Refusal } from './requests.ts';

/** How often connections are looked through for those that are too slow (ms): an option of the server's making. */
export const lookEveryMs = 5000;

/**
 * Keeps a server from its connections: who sends nothing, or half of something, is let go; what is no request is told so; and one
 * connection too many is refused alone.
 */
export function hardened(server: Server, ancestors: string, slowestMs = 30_000): void {
	// From the first byte to the last: a lesson of 1 MB comes through a poor network in that.
	server.requestTimeout = slowestMs;
	server.headersTimeout = slowestMs / 2;
	// Streams beat every five seconds: only who takes nothing at all is silent for so long.
	server.timeout = 120_000;
	server.maxConnections = 20_000;
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		socket.on('error', () => socket.destroy());
		if (error.code === 'ECONNRESET' || hasAnswered(socket)) return socket.destroy();
		say(socket, statusOf(error.code), ancestors);
	});
	server.on('connect', (_request, socket) => {
		socket.on('error', () => socket.destroy());
		say(socket, 405, ancestors);
	});
	server.on('error', (error: NodeJS.ErrnoException) => {
		// No file handles left, say: others may close theirs.
		if (server.listening) tell(`A connection was not taken (${error.code}). Readback goes on.`);
	});
}

const statuses: Readonly<Partial<Record<string, Refusal>>> = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const statusOf = (code = ''): Refusal => statuses[code] ?? 400;

/** Whether an answer has begun on this connection: a second one would read as part of it. */
function hasAnswered(socket: Duplex): boolean {
	const answer: unknown = Reflect.get(socket, '_httpMessage');
	return !socket.writable || (answer instanceof ServerResponse && answer.headersSent);
}

/** Answers where there is no request to answer, and hangs up. */
function say(socket: Duplex, status: Refusal, ancestors: string): void {
	const { headers: own, text } = inWords(status);
	const ours = securityHeaders(own['content-type'] ?? '', ancestors);
	const headers = { ...own, ...ours, connection: 'close' };
	const lines = Object.entries(headers).map(
		([name, value]) => `${name}: ${[value].flat().join(', ')}`,
	);
	const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
	socket.end(`${head}\r\n\r\n${text}`, () => socket.destroy());
}
