import type { ClientEnv, Patience } from './env.ts';
import type { Ending, Mode } from './policy.ts';
import { headersOf, parse, type Identity } from './request.ts';
import { eventReader } from './sse.ts';

/** A view as it came, with the sequence to go on from and the server's time (ms). */
export interface Heard {
	readonly sequence: number;
	readonly now: number;
	/** Undefined: nothing new. */
	readonly view?: unknown;
	/** The server can keep nothing at present. */
	readonly stalled?: unknown;
}

/** What an attempt is given: where to hear from, and whom to tell. */
export interface Hearing {
	readonly env: ClientEnv;
	readonly patience: Patience;
	readonly identity: Identity;
	/** `/room/CODE/events?role=…&after=…` */
	readonly path: string;
	readonly stop: AbortController;
	/** The room was reached by the attempt before. */
	readonly isReached: boolean;
	/** A sign of life; anything that arrives. */
	alive(): void;
	heard(heard: Heard): void;
	/** The room has no place for this token: nothing to try again. */
	refused(): void;
}

/** Listens once, in one of the three ways, until it ends. Never throws. */
export async function hear(mode: Mode, hearing: Hearing): Promise<Ending> {
	// The first poll is not held: whether the room is reached should be known at once.
	const holdMs = mode === 'held' && hearing.isReached ? hearing.patience.holdMs : 0;
	const timer = fuse(hearing.stop, hearing.patience.firstMs + holdMs);
	const told = { any: false };
	try {
		const wait = holdMs > 0 ? `&wait=${Math.round(holdMs / 1000)}` : '';
		const accept = mode === 'events' ? 'text/event-stream' : 'application/json';
		const response = await hearing.env.fetch(`${hearing.env.base}${hearing.path}${wait}`, {
			headers: { ...headersOf(hearing.identity), accept },
			signal: hearing.stop.signal,
			cache: 'no-store',
		});
		if (response.status === 401 || response.status === 404) {
			// Only the room's own word counts: a network in between may say the like.
			if (isRefusal(parse(await response.text()))) hearing.refused();
			return 'failed';
		}
		if (!response.ok) return 'failed';
		if (mode === 'events') return await listen(response, hearing, timer, told);
		if (!tell(parse(await response.text()), hearing)) return 'failed';
		return mode === 'held' && holdMs === 0 ? 'reached' : 'fine';
	} catch {
		if (!timer.burnt()) return told.any ? 'cut' : 'failed';
		return told.any ? 'silent' : 'mute';
	} finally {
		timer.clear();
	}
}

async function listen(
	response: Response,
	hearing: Hearing,
	timer: ReturnType<typeof fuse>,
	told: { any: boolean },
): Promise<Ending> {
	const reader = response.body?.getReader();
	const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
	if (!reader || !isStream) return 'failed';
	const decoder = new TextDecoder();
	const read = eventReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return told.any ? 'fine' : 'failed';
		told.any = true;
		timer.renew(hearing.patience.silenceMs);
		hearing.alive();
		for (const { event, data } of read(decoder.decode(value, { stream: true }))) {
			if (event === 'gone') hearing.refused();
			else tell(parse(data), hearing);
		}
	}
}

function tell(value: unknown, hearing: Hearing): boolean {
	if (!isHeard(value)) return false;
	hearing.alive();
	hearing.heard(value);
	return true;
}

function isHeard(value: unknown): value is Heard {
	return (
		typeof value === 'object' &&
		value !== null &&
		'sequence' in value &&
		typeof value.sequence === 'number' &&
		'now' in value &&
		typeof value.now === 'number'
	);
}

function isRefusal(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'refusal' in value;
}

/** Aborts when nothing has renewed it in time. */
function fuse(stop: AbortController, ms: number) {
	let burnt = false;
	const burn = () => {
		burnt = true;
		stop.abort();
	};
	let timer = setTimeout(burn, ms);
	return {
		burnt: () => burnt,
		clear: () => clearTimeout(timer),
		renew(nextMs: number) {
			clearTimeout(timer);
			timer = setTimeout(burn, nextMs);
		},
	};
}
