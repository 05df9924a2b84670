import type { ClientEnv } from './env.ts';
import { patient } from './env.ts';
import type { Keeping } from './keeping.ts';
import { parse, refusalOf, request, type Identity } from './request.ts';
import { signal, type Watchable } from './signal.ts';

/** A command that waits on the device until the server has it. A later one of the same slot takes its place. */
export interface Letter {
	readonly key: string;
	readonly slot: string;
	readonly command: Readonly<Record<string, unknown>>;
}

/** What became of a letter in the end. */
export interface Delivered {
	readonly letter: Letter;
	/** Undefined: accepted, and durable. */
	readonly refusal?: string;
}

export interface Outbox {
	readonly unsent: Watchable<readonly Letter[]>;
	/** The last try failed; another follows. */
	readonly failing: Watchable<boolean>;
	put(letter: Letter): void;
	/** Try at once. */
	poke(): void;
	close(): void;
}

const passing: ReadonlySet<number> = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

/** Sends letters one after the other, in order, again and again with the same key, until each has its answer. Left ones of an earlier visit go first. */
export function openOutbox(
	env: ClientEnv,
	identity: Identity,
	code: string,
	kept: Keeping,
	delivered: (delivered: Delivered) => void,
): Outbox {
	const patience = { ...patient, ...env.patience };
	const prefix = `room/${code}/out/`;
	const unsent = signal<readonly Letter[]>(
		kept.keys(prefix).flatMap((key) => readLetter(kept.get(key)) ?? []),
	);
	const failing = signal(false);
	let wake = (): void => undefined;
	let closed = false;
	let running = false;

	const drop = (letter: Letter) => {
		kept.remove(prefix + letter.key);
		unsent.set(unsent.get().filter((each) => each !== letter));
	};
	const deliver = async (letter: Letter): Promise<number> => {
		const reply = await request(env, identity, `/room/${code}/commands`, letter.command);
		if (closed) return 0;
		const refusal = refusalOf(reply.body);
		const accepted = reply.status === 200 && isAccepted(reply.body);
		// Anything that is not the room's own word — a hotel's page, a proxy's error — is no answer.
		if (!accepted && (refusal === undefined || passing.has(reply.status))) return waitMs(reply);
		drop(letter);
		delivered({ letter, refusal: accepted ? undefined : refusal });
		return 0;
	};
	const run = async () => {
		if (running) return;
		running = true;
		for (let failures = 0; !closed;) {
			const [letter] = unsent.get();
			if (!letter) break;
			const longest = Math.min(patience.longestPauseMs, patience.pauseMs * 2 ** failures);
			const asked = await deliver(letter);
			failures = asked === 0 ? 0 : failures + 1;
			failing.set(asked > 0);
			if (asked > 0) await pause(Math.max(asked, longest * (0.3 + 0.7 * env.random())));
		}
		running = false;
	};
	const pause = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	void run();
	return {
		unsent,
		failing,
		put(letter) {
			const { key, slot } = letter;
			for (const older of unsent.get().filter((each) => each.slot === slot)) drop(older);
			kept.set(prefix + key, JSON.stringify(letter));
			unsent.set([...unsent.get(), letter]);
			void run();
		},
		poke: () => wake(),
		close() {
			closed = true;
			wake();
		},
	};
}

/** The wait a server asks for (ms), at least one. */
function waitMs(reply: { readonly body: unknown }): number {
	const { body } = reply;
	const asks = typeof body === 'object' && body !== null && 'waitMs' in body;
	return asks && typeof body.waitMs === 'number' ? Math.max(1, Math.min(10_000, body.waitMs)) : 1;
}

function isAccepted(body: unknown): boolean {
	return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true;
}

function readLetter(text: string | undefined): Letter | undefined {
	const value = parse(text ?? '');
	return isLetter(value) ? value : undefined;
}

function isLetter(value: unknown): value is Letter {
	return (
		typeof value === 'object' &&
		value !== null &&
		'key' in value &&
		typeof value.key === 'string' &&
		'slot' in value &&
		typeof value.slot === 'string' &&
		'command' in value &&
		typeof value.command === 'object'
	);
}
