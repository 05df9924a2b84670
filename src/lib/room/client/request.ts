import type { ClientEnv } from './env.ts';
import { patient } from './env.ts';

/** Who asks: headers that only our own pages send. */
export interface Identity {
	readonly device: string;
	readonly token?: string;
	/** What else is shown. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** An answer; status 0 where the network or the server did not give one in time. */
export interface Reply {
	readonly status: number;
	/** The JSON of it, if it was JSON. */
	readonly body: unknown;
	readonly text: string;
}

/** Asks once. Never throws. */
export async function request(
	env: ClientEnv,
	identity: Identity,
	path: string,
	body?: unknown,
): Promise<Reply> {
	const stop = new AbortController();
	const patienceMs = env.patience?.firstMs ?? patient.firstMs;
	const timer = setTimeout(() => stop.abort(), patienceMs);
	try {
		const response = await env.fetch(`${env.base}${path}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: headersOf(identity, body !== undefined),
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: stop.signal,
			cache: 'no-store',
		});
		const text = await response.text();
		return { status: response.status, body: parse(text), text };
	} catch {
		return { status: 0, body: undefined, text: '' };
	} finally {
		clearTimeout(timer);
	}
}

/** The headers of a request. */
export function headersOf(
	{ device, token, headers }: Identity,
	json = false,
): Record<string, string> {
	return {
		...headers,
		'x-readback-device': device,
		...(token === undefined ? {} : { 'x-readback-token': token }),
		...(json ? { 'content-type': 'application/json' } : {}),
	};
}

/** JSON, or undefined: a hotel's log-in page answers for the room with something else. */
export function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The refusal that a body names. */
export function refusalOf(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null || !('refusal' in body)) return undefined;
	return typeof body.refusal === 'string' ? body.refusal : undefined;
}
