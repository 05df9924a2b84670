import { idFrom } from '#lib/base/random-id.ts';

/** What the transport needs of its surroundings: nothing here asks for a secure context, so plain http by an address serves. */
export interface ClientEnv {
	/** Before every path: '' in a page, an origin in tests. */
	readonly base: string;
	readonly fetch: typeof fetch;
	/** In [0, 1), for jitter. */
	readonly random: () => number;
	/** Fills with secure random bytes: `crypto.getRandomValues`, which insecure pages have too. */
	readonly fill: (bytes: Uint8Array<ArrayBuffer>) => unknown;
	/** `localStorage`, or the like; a private window may refuse, and then memory serves. */
	readonly storage: DeviceStorage;
	/** Shorter ones for tests; the defaults suit a school. */
	readonly timeouts?: Partial<Timeouts>;
}

/** As much of `localStorage` as is needed. Every call may throw. */
export interface DeviceStorage {
	readonly length: number;
	key(index: number): string | null;
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

/** How long the client waits for what (ms). */
export interface Timeouts {
	/** For the first byte of a stream, and the answer to a request. */
	readonly firstMs: number;
	/** Without a sign of life in a stream: two heartbeats and a bit. */
	readonly silenceMs: number;
	/** A stream that is over sooner has not held. */
	readonly briefMs: number;
	/** How long a poll is held by the server. */
	readonly holdMs: number;
	/** Between plain polls. */
	readonly pollMs: number;
	/** The first pause after a failure, and the longest. */
	readonly pauseMs: number;
	readonly longestPauseMs: number;
	/** Before streams are tried again after stepping down; doubles up to twenty times. */
	readonly upgradeMs: number;
}

export const defaultTimeouts: Timeouts = {
	firstMs: 8000,
	silenceMs: 12_000,
	briefMs: 10_000,
	holdMs: 20_000,
	pollMs: 3000,
	pauseMs: 400,
	longestPauseMs: 3000,
	upgradeMs: 30_000,
};

/** Random text of so many bits, for tokens, keys and devices. */
export function randomText(env: Pick<ClientEnv, 'fill'>, bits: number): string {
	const bytes = new Uint8Array(Math.ceil(bits / 5));
	env.fill(bytes);
	return idFrom(bytes);
}
