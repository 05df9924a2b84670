import type { Kinds } from '#lib/kinds/play.ts';
import type { Command, Refusal } from '../commands.ts';
import { decide } from '../decide.ts';
import type { RoomEvent } from '../events.ts';
import type { RoomState } from '../state.ts';
import type { RoomStore } from '../store.ts';
import { nextDue } from '../tick.ts';
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

export interface Watcher {
	changed(change: Change): void;
	/** The room was deleted. */
	gone(): void;
}

/** A room in memory, level with its log. */
export interface LiveRoom {
	readonly code: string;
	readonly kinds: Kinds;
	/** What is durable: the only state that is shown. */
	state(): RoomState;
	submit(command: Command): Promise<Outcome>;
	watch(watcher: Watcher): () => void;
	watched(): boolean;
	close(): void;
}

const longestTimerMs = 2 ** 31 - 1;

/** Brings a folded room to life. `now` is the server's clock. */
export function liveRoom(
	code: string,
	first: RoomState,
	kinds: Kinds,
	store: RoomStore,
	now: () => number,
	/** Told of each state that has become durable, and of the first. */
	onState: (state: RoomState) => void,
): LiveRoom {
	const watchers = new Set<Watcher>();
	let sharedVersion = first.sharedVersion;

	const committedNow = (events: readonly RoomEvent[], state: RoomState) => {
		const change = { shared: state.sharedVersion !== sharedVersion, learners: concerned(events) };
		sharedVersion = state.sharedVersion;
		for (const watcher of [...watchers]) watcher.changed(change);
		onState(state);
		alarm.set(state);
	};
	const gone = () => {
		for (const watcher of [...watchers]) watcher.gone();
	};
	const log = roomLog(store, code, first, committedNow, gone);
	const submit = async (command: Command): Promise<Outcome> => {
		for (let tries = 0; tries < 8; tries++) {
			const { events, refusal } = decide(log.head(), command, now());
			// Also a refusal, or "done before", rests on events that must become durable first.
			const fate = await (events?.length ? log.push(events) : log.settled());
			if (fate === 'failed') return { ok: false, refusal: 'storage' };
			if (fate === 'lost') continue;
			if (refusal !== undefined) return { ok: false, refusal };
			return { ok: true, sequence: log.committed().sequence };
		}
		return { ok: false, refusal: 'busy' };
	};
	const alarm = alarmClock(now, async (state) => {
		await submit({ by: { role: 'clock' }, wish: { type: 'tick' } });
		// Where nothing was due yet, or the store failed, there was no commit to set it anew.
		return log.committed() === state;
	});
	onState(first);
	alarm.set(first);
	return {
		code,
		kinds,
		state: log.committed,
		submit,
		watch(watcher) {
			watchers.add(watcher);
			return () => watchers.delete(watcher);
		},
		watched: () => watchers.size > 0,
		close() {
			alarm.stop();
			log.stop();
		},
	};
}

/** Rings when the room's next deadline has passed, and again where `ring` says that nothing came of it. */
function alarmClock(now: () => number, ring: (state: RoomState) => Promise<boolean>) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const set = (state: RoomState) => {
		clearTimeout(timer);
		const due = nextDue(state);
		if (due === undefined) return;
		const waitMs = Math.min(longestTimerMs, Math.max(1, due - now()));
		timer = setTimeout(() => void ring(state).then((again) => again && set(state)), waitMs);
		timer.unref();
	};
	return { set, stop: () => clearTimeout(timer) };
}

function concerned(events: readonly RoomEvent[]): ReadonlySet<string> {
	return new Set(events.flatMap((event) => ('learner' in event ? [event.learner] : [])));
}
