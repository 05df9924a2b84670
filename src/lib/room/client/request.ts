import { type ClientEnv, defaultTimeouts } from './env.ts';

/** Who sends a request, in headers that only our own pages send. */
export interface Identity {
	readonly device: string;
	readonly token?: string;
	/** Further headers. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** A response; status 0 where none came in time. */
export interface Reply {
	readonly status: number;
	/** The JSON of it, if it was JSON. */
	readonly body: unknown;
	readonly text: string;
}

/** Sends one request. Never throws. */
export async function request(
	env: ClientEnv,
	identity: Identity,
	path: string,
	body?: unknown,
): Promise<Reply> {
	const stop = new AbortController();
	const timeoutMs = env.timeouts?.firstMs ?? defaultTimeouts.firstMs;
	const timer = setTimeout(() => stop.abort(), timeoutMs);
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

/** Whether a reply has these fields. Replies come from our own server: their outline is enough to know them by. */
export const hasKeys = (value: unknown, ...keys: readonly string[]) =>
	typeof value === 'object' && value !== null && keys.every((key) => key in value);

/** One field of a reply's body. */
export function fieldOf(body: unknown, name: string): unknown {
	return typeof body === 'object' && body !== null
		? Object.entries(body).find(([key]) => key === name)?.[1]
		: undefined;
}

/** The refusal that a body names. */
export function refusalOf(body: unknown): string | undefined {
	const refusal = fieldOf(body, 'refusal');
	return typeof refusal === 'string' ? refusal : undefined;
}

/** Pauses between retries, one at a time, each of which `wake` cuts short. */
export function pauses() {
	let end = (): void => undefined;
	return {
		/** Resolves after `ms`, or when woken. */
		pause: (ms: number) =>
			new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, ms);
				end = () => {
					clearTimeout(timer);
					resolve();
				};
			}),
		/** Ends the pause under way; nothing where there is none. */
		wake: () => end(),
	};
}
