import { patient, type ClientEnv } from './env.ts';
import type { Keeping } from './keeping.ts';
import { keptLetters, type Letter } from './letters.ts';
import { pauses } from './pauses.ts';
import { refusalOf, request, type Identity } from './request.ts';
import { signal, type Watchable } from './signal.ts';

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
	const letters = keptLetters(kept, code);
	const between = pauses();
	const failing = signal(false);
	let closed = false;
	let running = false;

	const deliver = async (letter: Letter): Promise<number> => {
		const reply = await request(env, identity, `/room/${code}/commands`, letter.command);
		if (closed) return 0;
		const refusal = refusalOf(reply.body);
		const accepted = reply.status === 200 && isAccepted(reply.body);
		// Anything that is not the room's own word — a hotel's page, a proxy's error — is no answer.
		if (!accepted && (refusal === undefined || passing.has(reply.status))) return waitMs(reply);
		letters.drop(letter);
		delivered({ letter, refusal: accepted ? undefined : refusal });
		return 0;
	};
	const run = async () => {
		if (running) return;
		running = true;
		for (let failures = 0; !closed;) {
			const [letter] = letters.unsent.get();
			if (!letter) break;
			const longest = Math.min(patience.longestPauseMs, patience.pauseMs * 2 ** failures);
			const asked = await deliver(letter);
			failures = asked === 0 ? 0 : failures + 1;
			failing.set(asked > 0);
			if (asked > 0) await between.pause(Math.max(asked, longest * (0.3 + 0.7 * env.random())));
		}
		running = false;
	};
	void run();
	return {
		unsent: letters.unsent,
		failing,
		put(letter) {
			letters.add(letter);
			void run();
		},
		poke: between.wake,
		close() {
			closed = true;
			between.wake();
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
