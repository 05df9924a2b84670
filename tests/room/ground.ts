import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientEnv, DeviceStorage } from '#lib/room/client/index.ts';
import { sampleLesson } from '#lib/room/rules/sample.ts';
import { roomHandler, type RoomServerOptions } from '#lib/room/server/index.ts';
import { memoryStore } from '#lib/room/stores/memory.ts';

/** A server of rooms on a loopback port of its own, with the sample lesson. */
export async function serveRooms(options: Partial<RoomServerOptions> = {}) {
	const lines: string[] = [];
	const handler = roomHandler({
		lessonById: (id) => (id === 'sample' ? sampleLesson() : undefined),
		store: options.dataDir ? undefined : memoryStore(),
		log: (line) => lines.push(line),
		...options,
	});
	const server = createServer((req, res) => {
		if (!handler(req, res)) res.writeHead(418).end();
	});
	const base = await listen(server);
	return {
		base,
		lines,
		handler,
		server,
		async close() {
			await handler.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export async function listen(server: Server, port = 0): Promise<string> {
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', 4096, resolve));
	return `http://127.0.0.1:${portOf(server.address())}`;
}

export function portOf(address: AddressInfo | string | null): number {
	return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A phone's storage, in memory. */
export function deviceStorage(): DeviceStorage & { readonly all: Map<string, string> } {
	const all = new Map<string, string>();
	return {
		all,
		get length() {
			return all.size;
		},
		key: (index) => [...all.keys()][index] ?? null,
		getItem: (key) => all.get(key) ?? null,
		setItem: (key, value) => void all.set(key, value),
		removeItem: (key) => void all.delete(key),
	};
}

/** Short waits, so that a test of many losses ends soon. */
export const impatient = {
	firstMs: 600,
	silenceMs: 600,
	briefMs: 50,
	holdMs: 1000,
	pollMs: 60,
	pauseMs: 20,
	longestPauseMs: 120,
	upgradeMs: 400,
};

export function phone(base: string, storage: DeviceStorage = deviceStorage()): ClientEnv {
	return {
		base,
		fetch,
		random: Math.random,
		fill: (bytes) => crypto.getRandomValues(bytes),
		storage,
		timeouts: impatient,
	};
}

/** A raw request with the headers of our pages. */
export async function ask(
	base: string,
	path: string,
	{
		token,
		body,
		headers = {},
	}: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
	const response = await fetch(base + path, {
		method: body === undefined ? 'GET' : 'POST',
		headers: {
			'x-readback-device': 'test-device',
			...(token ? { 'x-readback-token': token } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
	});
	const text = await response.text();
	return { status: response.status, text, headers: response.headers };
}

/** A field of a JSON text, as text. */
export function field(text: string, name: string): string {
	const value: unknown = JSON.parse(text);
	const found = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return `${found.find(([key]) => key === name)?.[1] ?? ''}`;
}

/** Opens a room; its code and host key. */
export async function openRoom(base: string, settings: object = {}) {
	const { text } = await ask(base, '/room/open', { body: { lesson: 'sample', settings } });
	return { code: field(text, 'code'), hostKey: field(text, 'hostKey') };
}

let keys = 0;
/** A key no other command has. */
export const newKey = () => `key-${process.pid}-${++keys}`;
