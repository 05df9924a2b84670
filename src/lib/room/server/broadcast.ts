import { host } from '../rules/project/host.ts';
import { own } from '../rules/project/learner.ts';
import { screen } from '../rules/project/screen.ts';
import { shared } from '../rules/project/shared.ts';
import type { RoomState } from '../rules/state.ts';
import type { Change, LiveRoom } from './live-room.ts';

/**
 * Sends a room's changes to all who watch it: to learners at once, to observers (the host and screens, whose views grow with the
 * class) as often as their size allows.
 */
function hub(room: LiveRoom, now: () => number) {
	const message = messageMaker(now, room.isStalled);
	const observers = new Set<Subscriber>();
	const learners = subscribersByLearner();

	const sendTo = (subscriber: Subscriber) => {
		const state = room.state();
		const version = versionOf(state, subscriber.viewer);
		// A cursor beyond the log is of another log: its owner needs the whole view.
		const has = subscriber.after <= state.sequence ? subscriber.after : -1;
		const isNews =
			version === undefined || version > has || subscriber.stalled !== room.isStalled();
		if (isNews) subscriber.send(message(state, subscriber.viewer));
	};
	const { queue, ...queued } = sendQueue(sendTo);
	/** The more learners, the longer between two views of them all (ms). */
	const pauseMs = () => 20 + room.state().learners.size / 25;
	const observerTimer = throttled(pauseMs, now, () => {
		for (const subscriber of [...observers]) sendTo(subscriber);
	});
	const changed = (change: Change) => {
		if (change.shared) queue(learners.all());
		else for (const id of change.learners) queue(learners.of(id));
		if (observers.size > 0) observerTimer.soon();
	};
	const stalled = () => {
		queue(learners.all());
		if (observers.size > 0) observerTimer.soon();
	};
	const gone = () => {
		for (const subscriber of [...observers, ...learners.all()]) subscriber.send('gone');
	};
	const stop = room.watch({ changed, stalled, gone });
	const remove = (subscriber: Subscriber) => {
		observers.delete(subscriber);
		queued.remove(subscriber);
		if (subscriber.viewer.role === 'learner') learners.remove(subscriber.viewer.id, subscriber);
	};
	return {
		sendTo,
		isStalled: room.isStalled,
		/** Sends what the subscriber has not seen, and all that follows, until removed. */
		add(subscriber: Subscriber) {
			if (subscriber.viewer.role === 'learner') learners.add(subscriber.viewer.id, subscriber);
			else observers.add(subscriber);
			sendTo(subscriber);
			return () => remove(subscriber);
		},
		/** Sends at once what waits for its turn: before the streams end. */
		flush() {
			for (const subscriber of [...observers, ...queued.waiting()]) sendTo(subscriber);
		},
		isEmpty: () => observers.size === 0 && learners.isEmpty(),
		close() {
			observerTimer.stop();
			queued.clear();
			stop();
		},
	};
}

export type Hub = ReturnType<typeof hub>;

/** Does something soon after it was asked for, at most once every `pauseMs()` ms. */
function throttled(pauseMs: () => number, now: () => number, work: () => void) {
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
				Math.max(5, doneAt + pauseMs() - now()),
			);
		},
		stop: () => clearTimeout(timer),
	};
}

/** The hubs of all rooms that somebody watches, each made when the first one does. */
export function openHubs(now: () => number) {
	const hubs = new Map<LiveRoom, Hub>();
	return {
		of(room: LiveRoom): Hub {
			const known = hubs.get(room) ?? hub(room, now);
			hubs.set(room, known);
			return known;
		},
		/** Lets go of those that nobody watches any more. */
		sweep() {
			for (const [room, each] of hubs) {
				if (!each.isEmpty()) continue;
				each.close();
				hubs.delete(room);
			}
		},
		close() {
			for (const each of hubs.values()) {
				each.flush();
				each.close();
			}
		},
	};
}

/** One who waits for messages: a stream, or a held poll. */
export interface Subscriber {
	readonly viewer: Viewer;
	/** The sequence they have. */
	readonly after: number;
	/** Whether they were told that the store takes nothing. */
	readonly stalled: boolean;
	send(message: ViewMessage): void;
}

/** Subscribers by learner; each may watch in several tabs. */
function subscribersByLearner() {
	const subscribers = new Map<string, Set<Subscriber>>();
	return {
		of: (id: string): Iterable<Subscriber> => subscribers.get(id) ?? [],
		all: (): Subscriber[] => [...subscribers.values()].flatMap((some) => [...some]),
		isEmpty: () => subscribers.size === 0,
		add(id: string, subscriber: Subscriber) {
			const some = subscribers.get(id) ?? new Set();
			subscribers.set(id, some.add(subscriber));
		},
		remove(id: string, subscriber: Subscriber) {
			const some = subscribers.get(id);
			some?.delete(subscriber);
			if (some?.size === 0) subscribers.delete(id);
		},
	};
}

/** How many are sent to before other work has its turn. */
const atOnce = 250;

/** Sends to many in the order they came, some at a time, so that a full room holds nobody else up. */
function sendQueue(sendTo: (subscriber: Subscriber) => void) {
	const waiting = new Set<Subscriber>();
	const drain = () => {
		let count = 0;
		for (const subscriber of waiting) {
			if (count++ === atOnce) return void setImmediate(drain);
			waiting.delete(subscriber);
			sendTo(subscriber);
		}
	};
	return {
		/** Those who have not been sent to yet. */
		waiting: (): Iterable<Subscriber> => waiting,
		/** Sends soon to each of these; once, however often asked. */
		queue(subscribers: Iterable<Subscriber>) {
			const before = waiting.size;
			for (const subscriber of subscribers) waiting.add(subscriber);
			if (before === 0 && waiting.size > before) setImmediate(drain);
		},
		remove: (subscriber: Subscriber) => void waiting.delete(subscriber),
		clear: () => waiting.clear(),
	};
}

/** As whom somebody watches. */
export type Viewer =
	| { readonly role: 'host' }
	| { readonly role: 'screen' }
	| { readonly role: 'learner'; readonly id: string };

/**
 * A whole view as JSON, the sequence since which it is so, and whether the store takes nothing at present; `gone` where the viewer
 * has no place any more.
 */
export type ViewMessage =
	{ readonly sequence: number; readonly stalled: boolean; readonly json: string } | 'gone';

/** Makes the messages of a room's states; what many viewers share is made once for each state. */
function messageMaker(now: () => number, isStalled: () => boolean) {
	let made: RoomState | undefined;
	let kept: Partial<Record<'host' | 'screen' | 'shared', string>> = {};
	const once = (state: RoomState, what: 'host' | 'screen' | 'shared', make: () => unknown) => {
		// Learners' shared part outlives the states that only answers tell apart.
		if (made?.sharedVersion !== state.sharedVersion) kept = {};
		else if (made !== state) kept = { shared: kept.shared };
		made = state;
		return (kept[what] ??= JSON.stringify(make()));
	};
	return (state: RoomState, viewer: Viewer): ViewMessage => {
		const sequence = versionOf(state, viewer);
		if (sequence === undefined) return 'gone';
		const stalled = isStalled();
		const said = stalled ? '"stalled":true,' : '';
		const wrapped = (view: string): ViewMessage => {
			const json = `{"sequence":${sequence},"now":${now()},${said}"view":${view}}`;
			return { sequence, stalled, json };
		};
		if (viewer.role === 'host') {
			return wrapped(once(state, 'host', () => host(state)));
		}
		if (viewer.role === 'screen') {
			return wrapped(once(state, 'screen', () => screen(state)));
		}
		const learner = state.learners.get(viewer.id);
		if (!learner) return 'gone';
		const common = once(state, 'shared', () => shared(state));
		const alone = JSON.stringify(own(state, learner));
		return wrapped(`{"shared":${common},"own":${alone}}`);
	};
}

/** The sequence of the last event that changed what a viewer sees; undefined for a learner no longer there. */
function versionOf(state: RoomState, viewer: Viewer): number | undefined {
	if (viewer.role !== 'learner') return state.sequence;
	const learner = state.learners.get(viewer.id);
	return learner && Math.max(state.sharedVersion, learner.version);
}
