import { type RoomUpdate, connectOnce } from './connect-once.ts';
import { type ClientEnv, type Timeouts, defaultTimeouts } from './env.ts';
import { type Observable, observable } from './observable.ts';
import type { PendingCommand } from './outbox.ts';
import { type Identity, pauses } from './request.ts';
import { type AttemptOutcome, type Mode, firstTransport, nextTransport } from './transport.ts';

/** A view, and how far the server's clock is ahead of the device's: `until - (deviceNow + aheadMs)` is what is left. */
interface ReceivedView<View> {
	readonly view: View;
	readonly aheadMs: number;
}

/** A room as a page watches it. */
export interface RoomConnection<View> {
	readonly latest: Observable<ReceivedView<View> | undefined>;
	readonly link: Observable<LinkState>;
	/** Whether the server can keep nothing at present: what it has is safe, what is sent waits. */
	readonly stalled: Observable<boolean>;
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
): RoomConnection<View> & { mode: Link['mode'] } {
	const latest = observable<ReceivedView<View> | undefined>(undefined);
	const stalled = observable(false);
	const onUpdate = (each: RoomUpdate) => {
		stalled.set(each.stalled === true);
		if (isView(each.view)) latest.set({ view: each.view, aheadMs: each.now - now() });
	};
	const link = openLink(env, identity, `/room/${code}/events?role=${role}`, now, onUpdate);
	const { state, mode, poke, close } = link;
	return { latest, link: state, stalled, mode, poke, close };
}

/** The connection over which views come: made by itself, lost and made again. */
interface Link {
	readonly state: Observable<LinkState>;
	mode(): Mode;
	/** The network is said to be back, or the page was woken: try at once. */
	poke(): void;
	close(): void;
}

/** Keeps one connection to a room up. `now` is the device's own clock (ms), for nothing but pauses. */
function openLink(
	env: ClientEnv,
	identity: Identity,
	path: string,
	now: () => number,
	onUpdate: (update: RoomUpdate) => void,
): Link {
	const timeouts = { ...defaultTimeouts, ...env.timeouts };
	const room = attempts(env, timeouts, identity, path, now, onUpdate);
	const between = pauses();
	let transport = firstTransport;

	const attemptAndPause = async () => {
		const outcome = await room.attempt(transport.mode);
		if (room.isClosed()) return;
		if (outcome !== 'fine' && outcome !== 'reached') room.state.set('catching-up');
		const next = nextTransport(transport, outcome, now(), env.random(), timeouts);
		transport = next.transport;
		await between.pause(next.pauseMs);
	};
	const run = async () => {
		while (!room.isClosed()) await attemptAndPause();
	};
	void run();
	return {
		state: room.state,
		mode: () => transport.mode,
		poke() {
			// A phone that slept holds streams that ended long ago and don't say so.
			if (room.quietMs() > timeouts.silenceMs / 2) room.cut();
			between.wake();
		},
		close() {
			room.close();
			between.wake();
		},
	};
}

/** Whether views come now; `gone`: it has no place for this token any more. */
type LinkState = 'catching-up' | 'connected' | 'gone';

/** Attempts to connect to one room, one after the other: each goes on where the last one ended. `now`: the device's clock (ms). */
function attempts(
	env: ClientEnv,
	timeouts: Timeouts,
	identity: Identity,
	path: string,
	now: () => number,
	onUpdate: (update: RoomUpdate) => void,
) {
	const state = observable<LinkState>('catching-up');
	let after: number | undefined;
	let stop: AbortController | undefined;
	let aliveAt = now();
	let closed = false;

	return {
		state,
		/** Whether there is nothing to try any more: closed, or refused for good. */
		isClosed: () => closed,
		/** How long nothing has come (ms). */
		quietMs: () => now() - aliveAt,
		/** Ends the attempt under way, so that the next can begin. */
		cut: () => stop?.abort(),
		close() {
			closed = true;
			stop?.abort();
		},
		/** Connects once in this way, until it ends. Never throws. */
		async attempt(mode: Mode): Promise<AttemptOutcome> {
			stop = new AbortController();
			const began = now();
			const outcome = await connectOnce(mode, {
				env,
				timeouts,
				identity,
				path: after === undefined ? path : `${path}&after=${after}`,
				stop,
				isReached: state.get() === 'connected',
				alive() {
					aliveAt = now();
					if (!closed) state.set('connected');
				},
				onUpdate(each) {
					if (closed) return;
					after = each.sequence;
					onUpdate(each);
				},
				refused() {
					closed = true;
					state.set('gone');
					stop?.abort();
				},
			});
			const isOver = mode === 'events' && (outcome === 'fine' || outcome === 'cut');
			return isOver && now() - began < timeouts.briefMs ? 'brief' : outcome;
		},
	};
}

/** What the page shows of its connection. `saved-here`: an answer waits on this phone and will be sent. */
type ConnectionStatus = LinkState | 'saved-here';

/** One status for both ways: what waits on the phone matters more than what comes from the room. */
export function connectionStatus(
	link: LinkState,
	unsent: readonly PendingCommand[],
	failing: boolean,
): ConnectionStatus {
	if (link === 'gone' || unsent.length === 0) return link;
	return link === 'connected' && !failing ? 'connected' : 'saved-here';
}
