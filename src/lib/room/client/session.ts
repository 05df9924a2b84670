import type { ClientEnv } from './env.ts';
import type { Heard } from './hear.ts';
import type { LinkState } from './attempts.ts';
import { openLink, type Link } from './link.ts';
import type { Identity } from './request.ts';
import { signal, type Watchable } from './signal.ts';

/** A view and the server's clock against the device's: `until - (deviceNow + aheadMs)` is what is left. */
export interface Seen<View> {
	readonly view: View;
	readonly aheadMs: number;
}

/** A room as a page watches it. */
export interface Watching<View> {
	readonly seen: Watchable<Seen<View> | undefined>;
	readonly link: Watchable<LinkState>;
	/** Whether the server can keep nothing at present: what it has is safe, what is sent waits. */
	readonly stalled: Watchable<boolean>;
	poke: Link['poke'];
	close(): void;
}

/** Watches a room in one role. `now`: the device's clock (ms). */
export function watchRoom<View>(
	env: ClientEnv,
	identity: Identity,
	code: string,
	role: 'learner' | 'host' | 'screen',
	isView: (value: unknown) => value is View,
	now: () => number,
): Watching<View> & { mode: Link['mode'] } {
	const seen = signal<Seen<View> | undefined>(undefined);
	const stalled = signal(false);
	const heard = (each: Heard) => {
		stalled.set(each.stalled === true);
		if (isView(each.view)) seen.set({ view: each.view, aheadMs: each.now - now() });
	};
	const link = openLink(env, identity, `/room/${code}/events?role=${role}`, now, heard);
	const { state, mode, poke, close } = link;
	return { seen, link: state, stalled, mode, poke, close };
}
