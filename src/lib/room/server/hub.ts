import { framer, versionOf, type Frame, type Viewer } from './frames.ts';
import type { Change, LiveRoom } from './live-room.ts';

/** Someone who waits for frames: a stream, or a poll that waits for one. */
export interface Sink {
	readonly viewer: Viewer;
	/** The sequence they have. */
	readonly after: number;
	send(frame: Frame): void;
}

/** How many learners are sent to before other work has its turn. */
const atOnce = 250;

/** Sends a room's changes to whoever looks: learners at once, host and screen as often as their size allows. */
export function hub(room: LiveRoom, now: () => number) {
	const frame = framer(now);
	const overlookers = new Set<Sink>();
	const learners = new Map<string, Set<Sink>>();
	let waiting = new Set<Sink>();
	let overlooked: ReturnType<typeof setTimeout> | undefined;
	let overlookedAt = 0;

	const sendTo = (sink: Sink) => {
		const state = room.state();
		const version = versionOf(state, sink.viewer);
		// A cursor beyond the log is of another log: whoever has it needs the whole.
		const has = sink.after <= state.sequence ? sink.after : -1;
		if (version === undefined || version > has) sink.send(frame(state, sink.viewer));
	};
	const drain = () => {
		let count = 0;
		for (const sink of waiting) {
			if (count++ === atOnce) return void setImmediate(drain);
			waiting.delete(sink);
			sendTo(sink);
		}
	};
	const queue = (sinks: Iterable<Sink>) => {
		const idle = waiting.size === 0;
		for (const sink of sinks) waiting.add(sink);
		if (idle && waiting.size > 0) setImmediate(drain);
	};
	const overlook = () => {
		if (overlooked || overlookers.size === 0) return;
		const restMs = 20 + room.state().learners.size / 25;
		const waitMs = Math.max(5, overlookedAt + restMs - now());
		overlooked = setTimeout(() => {
			overlooked = undefined;
			overlookedAt = now();
			for (const sink of [...overlookers]) sendTo(sink);
		}, waitMs);
	};
	const changed = (change: Change) => {
		if (change.shared) for (const sinks of learners.values()) queue(sinks);
		else for (const id of change.learners) queue(learners.get(id) ?? []);
		overlook();
	};
	const gone = () => {
		for (const sink of [...overlookers, ...[...learners.values()].flatMap((each) => [...each])]) {
			sink.send('gone');
		}
	};
	const stop = room.watch({ changed, gone });
	const remove = (sink: Sink) => {
		overlookers.delete(sink);
		waiting.delete(sink);
		if (sink.viewer.role !== 'learner') return;
		const sinks = learners.get(sink.viewer.id);
		sinks?.delete(sink);
		if (sinks?.size === 0) learners.delete(sink.viewer.id);
	};
	return {
		sendTo,
		/** Sends what the sink has not seen, and all that follows, until removed. */
		add(sink: Sink) {
			if (sink.viewer.role === 'learner') {
				const sinks = learners.get(sink.viewer.id) ?? new Set();
				learners.set(sink.viewer.id, sinks.add(sink));
			} else overlookers.add(sink);
			sendTo(sink);
			return () => remove(sink);
		},
		/** Sends at once what waits for its turn: before the streams end. */
		flush() {
			for (const sink of [...overlookers, ...waiting]) sendTo(sink);
		},
		isEmpty: () => overlookers.size === 0 && learners.size === 0,
		close() {
			clearTimeout(overlooked);
			waiting = new Set();
			stop();
		},
	};
}

export type Hub = ReturnType<typeof hub>;
