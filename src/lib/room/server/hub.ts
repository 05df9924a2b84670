import { framer, versionOf } from './frames.ts';
import type { Change, LiveRoom } from './live-room.ts';
import { sinksByLearner, type Sink } from './sinks.ts';
import { turns } from './turns.ts';

/** Sends a room's changes to whoever looks: learners at once, host and screen as often as their size allows. */
export function hub(room: LiveRoom, now: () => number) {
	const frame = framer(now, room.isStalled);
	const overlookers = new Set<Sink>();
	const learners = sinksByLearner();

	const sendTo = (sink: Sink) => {
		const state = room.state();
		const version = versionOf(state, sink.viewer);
		// A cursor beyond the log is of another log: whoever has it needs the whole.
		const has = sink.after <= state.sequence ? sink.after : -1;
		const isNews = version === undefined || version > has || sink.stalled !== room.isStalled();
		if (isNews) sink.send(frame(state, sink.viewer));
	};
	const { queue, ...queued } = turns(sendTo);
	/** So many learners, so long between two views of them all (ms). */
	const restMs = () => 20 + room.state().learners.size / 25;
	const overlook = unhurried(restMs, now, () => {
		for (const sink of [...overlookers]) sendTo(sink);
	});
	const changed = (change: Change) => {
		if (change.shared) queue(learners.all());
		else for (const id of change.learners) queue(learners.of(id));
		if (overlookers.size > 0) overlook.soon();
	};
	const stalled = () => {
		queue(learners.all());
		if (overlookers.size > 0) overlook.soon();
	};
	const gone = () => {
		for (const sink of [...overlookers, ...learners.all()]) sink.send('gone');
	};
	const stop = room.watch({ changed, stalled, gone });
	const remove = (sink: Sink) => {
		overlookers.delete(sink);
		queued.remove(sink);
		if (sink.viewer.role === 'learner') learners.remove(sink.viewer.id, sink);
	};
	return {
		sendTo,
		isStalled: room.isStalled,
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
			overlook.stop();
			queued.clear();
			stop();
		},
	};
}

export type Hub = ReturnType<typeof hub>;

/** Does something soon after it was last asked for, and not more often than every so many ms. */
function unhurried(restMs: () => number, now: () => number, work: () => void) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let doneAt = 0;
	return {
		soon() {
			timer ??= setTimeout(
				() => {
					timer = undefined;
					doneAt = now();
					work();
				},
				Math.max(5, doneAt + restMs() - now()),
			);
		},
		stop: () => clearTimeout(timer),
	};
}
