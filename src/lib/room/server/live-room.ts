import type { Kinds } from '#lib/kinds/play.ts';
import type { ActorCommand, Refusal } from '../rules/commands.ts';
import { decide } from '../rules/decide.ts';
import type { RoomEvent } from '../rules/events.ts';
import type { RoomState } from '../rules/state.ts';
import type { RoomStore } from './store.ts';
import { nextDue } from '../rules/deadlines.ts';
import { roomClock } from './room-clock.ts';
import { roomLog } from './room-log.ts';

/** What became of a command; the sequence is one at which it is durable. */
export type Outcome =
	| { readonly ok: true; readonly sequence: number }
	| { readonly ok: false; readonly refusal: Refusal | 'busy' | 'storage' };

/** Which views a commit changed: all learners', or some. */
export interface Change {
	readonly shared: boolean;
	readonly learners: ReadonlySet<string>;
}

interface Watcher {
	changed(change: Change): void;
	/** The store has stopped taking what happens, or takes it again. */
	stalled(): void;
	/** The room was deleted. */
	gone(): void;
}

/** A room in memory, level with its log. */
export interface LiveRoom {
	readonly code: string;
	readonly kinds: Kinds;
	/** What is durable: the only state that is shown. */
	state(): RoomState;
	/** Whether the store takes nothing at present: what is durable is safe, and nothing is added to it. */
	isStalled(): boolean;
	submit(command: ActorCommand): Promise<Outcome>;
	watch(watcher: Watcher): () => void;
	watched(): boolean;
	close(): void;
}

/** What a room is given to live by. */
interface RoomDependencies {
	readonly store: RoomStore;
	/** The server's clock (ms). */
	readonly now: () => number;
	/** The most learners that may be in. */
	readonly most?: number;
	/** Told of each state that has become durable, and of the first. */
	readonly onState: (state: RoomState) => void;
}

/** Brings a folded room to life. */
export function liveRoom(
	code: string,
	first: RoomState,
	kinds: Kinds,
	{ store, now, most, onState }: RoomDependencies,
): LiveRoom {
	const watchers = new Set<Watcher>();
	let sharedVersion = first.sharedVersion;

	const onCommit = (events: readonly RoomEvent[], state: RoomState) => {
		const change = { shared: state.sharedVersion !== sharedVersion, learners: concerned(events) };
		sharedVersion = state.sharedVersion;
		for (const watcher of [...watchers]) watcher.changed(change);
		onState(state);
		clock.set(nextDue(state));
	};
	const stalled = () => {
		for (const watcher of [...watchers]) watcher.stalled();
	};
	const gone = () => {
		for (const watcher of [...watchers]) watcher.gone();
	};
	const log = roomLog(store, code, first, {
		onCommit,
		onWrite: (well) => clock.wrote(well),
		gone,
	});
	const submit = async (command: ActorCommand): Promise<Outcome> => {
		for (let tries = 0; tries < 8; tries++) {
			const { events, refusal } = decide(log.head(), command, now(), most);
			// Also a refusal, or "done before", rests on events that must become durable first.
			const outcome = await (events?.length ? log.push(events) : log.settled());
			if (outcome === 'failed') return { ok: false, refusal: 'storage' };
			if (outcome === 'lost') continue;
			if (refusal !== undefined) return { ok: false, refusal };
			return { ok: true, sequence: log.committed().sequence };
		}
		return { ok: false, refusal: 'busy' };
	};
	const tick = () => submit({ by: { role: 'clock' }, command: { type: 'tick' } });
	const clock = roomClock(store, now, { state: log.committed, tick, stalled });
	onState(first);
	clock.set(nextDue(first));
	return {
		code,
		kinds,
		state: log.committed,
		isStalled: clock.isStalled,
		submit,
		watch(watcher) {
			watchers.add(watcher);
			return () => watchers.delete(watcher);
		},
		watched: () => watchers.size > 0,
		close() {
			clock.stop();
			log.stop();
		},
	};
}

function concerned(events: readonly RoomEvent[]): ReadonlySet<string> {
	return new Set(events.flatMap((event) => ('learner' in event ? [event.learner] : [])));
}
