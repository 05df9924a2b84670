import type { ClientEnv, Patience } from './env.ts';
import { hear, type Heard } from './hear.ts';
import type { Ending, Mode } from './policy.ts';
import type { Identity } from './request.ts';
import { signal } from './signal.ts';

/** Whether the room is heard now; `gone`: it has no place for this token any more. */
export type LinkState = 'catching-up' | 'connected' | 'gone';

/** Attempts to hear one room, one after the other: each goes on where the last one ended. `now`: the device's clock (ms). */
export function attempts(
	env: ClientEnv,
	patience: Patience,
	identity: Identity,
	path: string,
	now: () => number,
	heard: (heard: Heard) => void,
) {
	const state = signal<LinkState>('catching-up');
	let after: number | undefined;
	let stop: AbortController | undefined;
	let aliveAt = now();
	let closed = false;

	return {
		state,
		/** Whether there is nothing to try any more: closed, or refused for good. */
		isClosed: () => closed,
		/** How long nothing was heard (ms). */
		quietMs: () => now() - aliveAt,
		/** Ends the attempt under way, so that the next can begin. */
		cut: () => stop?.abort(),
		close() {
			closed = true;
			stop?.abort();
		},
		/** Listens once in this way, until it ends. Never throws. */
		async attempt(mode: Mode): Promise<Ending> {
			stop = new AbortController();
			const began = now();
			const ending = await hear(mode, {
				env,
				patience,
				identity,
				path: after === undefined ? path : `${path}&after=${after}`,
				stop,
				isReached: state.get() === 'connected',
				alive() {
					aliveAt = now();
					if (!closed) state.set('connected');
				},
				heard(each) {
					if (closed) return;
					after = each.sequence;
					heard(each);
				},
				refused() {
					closed = true;
					state.set('gone');
					stop?.abort();
				},
			});
			const isOver = mode === 'events' && (ending === 'fine' || ending === 'cut');
			return isOver && now() - began < patience.briefMs ? 'brief' : ending;
		},
	};
}
