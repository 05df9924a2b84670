import { framer, versionOf } from './frames.ts';
import type { Change, LiveRoom } from './live-room.ts';
import { sinksByLearner, type Sink } from './sinks.ts';
import { turns } from './turns.ts';

/** Sends a room's changes to whoever looks: learners at once, host and screen as often as their size allows. */
export function hub(room: LiveRoom, now: () => number) {
	const frame = framer(now);
	const overlookers = new Set<Sink>();
	const learners = sinksByLearner();
	let overlooked: ReturnType<typeof setTimeout> | undefined;
	let overlookedAt = 0;

	const sendTo = (sink: Sink) => {
		const state = room.state();
		const version = versionOf(state, sink.viewer);
		// A cursor beyond the log is of another log: whoever has it needs the whole.
		const has = sink.after <= state.sequence ? sink.after : -1;
		if (version === undefined || version > has) sink.send(frame(state, sink.viewer));
	};
	const { queue, ...queued } = turns(sendTo);
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
		if (change.shared) queue(learners.all());
		else for (const id of change.learners) queue(learners.of(id));
		overlook();
	};
	const gone = () => {
		for (const sink of [...overlookers, ...learners.all()]) sink.send('gone');
	};
	const stop = room.watch({ changed, gone });
	const remove = (sink: Sink) => {
		overlookers.delete(sink);
		queued.remove(sink);
		if (sink.viewer.role === 'learner') learners.remove(sink.viewer.id, sink);
	};
	return {
		sendTo,
		/** Sends what the sink has not seen, and all that follows, until removed. */
		add(sink: Sink) {
			if (sink.viewer.role === 'learner') learners.add(sink.viewer.id, sink);
			else overlookers.add(sink);
			sendTo(sink);
			return () => remove(sink);
		},
		/** Sends at once what waits for its turn: before the streams end. */
		flush() {
			for (const sink of [...overlookers, ...queued.waiting()]) sendTo(sink);
		},
		isEmpty: () => overlookers.size === 0 && learners.isEmpty(),
		close() {
			clearTimeout(overlooked);
			queued.clear();
			stop();
		},
	};
}

export type Hub = ReturnType<typeof hub>;
