import type { ClientEnv, Timeouts } from './env.ts';
import { type Identity, hasKeys, headersOf, parse } from './request.ts';
import type { AttemptOutcome, Mode } from './transport.ts';

/** A view as it came, with the sequence to go on from and the server's time (ms). */
export interface RoomUpdate {
	readonly sequence: number;
	readonly now: number;
	/** Undefined: nothing new. */
	readonly view?: unknown;
	/** The server can keep nothing at present. */
	readonly stalled?: unknown;
}

/** What an attempt needs: where to connect to, and whom to tell. */
interface ConnectOptions {
	readonly env: ClientEnv;
	readonly timeouts: Timeouts;
	readonly identity: Identity;
	/** `/room/CODE/events?role=…&after=…` */
	readonly path: string;
	readonly stop: AbortController;
	/** The room was reached by the attempt before. */
	readonly isReached: boolean;
	/** A sign of life; anything that arrives. */
	alive(): void;
	onUpdate(update: RoomUpdate): void;
	/** The room has no place for this token: nothing to try again. */
	refused(): void;
}

/** Connects once, in one of the three ways, and resolves when that ends. Never throws. */
export async function connectOnce(mode: Mode, options: ConnectOptions): Promise<AttemptOutcome> {
	// The first poll is not held: whether the room can be reached should be known at once.
	const holdMs = mode === 'held' && options.isReached ? options.timeouts.holdMs : 0;
	const timer = watchdog(options.stop, options.timeouts.firstMs + holdMs);
	const received = { any: false };
	try {
		const wait = holdMs > 0 ? `&wait=${Math.round(holdMs / 1000)}` : '';
		const accept = mode === 'events' ? 'text/event-stream' : 'application/json';
		const response = await options.env.fetch(`${options.env.base}${options.path}${wait}`, {
			headers: { ...headersOf(options.identity), accept },
			signal: options.stop.signal,
			cache: 'no-store',
		});
		if (response.status === 401 || response.status === 404) {
			// Only the room's own word counts: a network in between may say the like.
			if (hasKeys(parse(await response.text()), 'refusal')) options.refused();
			return 'failed';
		}
		if (!response.ok) return 'failed';
		if (mode === 'events') return await listen(response, options, timer, received);
		if (!take(parse(await response.text()), options)) return 'failed';
		return mode === 'held' && holdMs === 0 ? 'reached' : 'fine';
	} catch {
		if (!timer.expired()) return received.any ? 'cut' : 'failed';
		return received.any ? 'silent' : 'mute';
	} finally {
		timer.clear();
	}
}

async function listen(
	response: Response,
	options: ConnectOptions,
	timer: ReturnType<typeof watchdog>,
	received: { any: boolean },
): Promise<AttemptOutcome> {
	const reader = response.body?.getReader();
	const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
	if (!reader || !isStream) return 'failed';
	const decoder = new TextDecoder();
	const read = eventReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return received.any ? 'fine' : 'failed';
		received.any = true;
		timer.renew(options.timeouts.silenceMs);
		options.alive();
		for (const { event, data } of read(decoder.decode(value, { stream: true }))) {
			if (event === 'gone') options.refused();
			else take(parse(data), options);
		}
	}
}

function take(value: unknown, options: ConnectOptions): boolean {
	if (!isRoomUpdate(value)) return false;
	options.alive();
	options.onUpdate(value);
	return true;
}

function isRoomUpdate(value: unknown): value is RoomUpdate {
	return (
		typeof value === 'object' &&
		value !== null &&
		'sequence' in value &&
		typeof value.sequence === 'number' &&
		'now' in value &&
		typeof value.now === 'number'
	);
}

/** Aborts `stop` unless it is renewed in time. */
function watchdog(stop: AbortController, ms: number) {
	let expired = false;
	const expire = () => {
		expired = true;
		stop.abort();
	};
	let timer = setTimeout(expire, ms);
	return {
		expired: () => expired,
		clear: () => clearTimeout(timer),
		renew(nextMs: number) {
			clearTimeout(timer);
			timer = setTimeout(expire, nextMs);
		},
	};
}

/** One server-sent event. */
interface ServerEvent {
	readonly event: string;
	readonly data: string;
}

/** Reads a stream of server-sent events, wherever its pieces are cut. Comments are heartbeats, not events. */
export function eventReader(): (piece: string) => readonly ServerEvent[] {
	let rest = '';
	let event = '';
	let data: string[] = [];
	const take = (line: string): ServerEvent | undefined => {
		if (line === '') {
			const found =
				data.length > 0 ? { event: event || 'message', data: data.join('\n') } : undefined;
			event = '';
			data = [];
			return found;
		}
		const colon = line.indexOf(':');
		const field = colon === -1 ? line : line.slice(0, colon);
		const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
		if (field === 'event') event = value;
		if (field === 'data') data.push(value);
		return undefined;
	};
	return (piece) => {
		const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? '';
		return lines.flatMap((line) => take(line) ?? []);
	};
}
