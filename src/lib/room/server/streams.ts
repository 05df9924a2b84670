import type { ServerResponse } from 'node:http';
import type { ViewMessage, Hub, Subscriber, Viewer } from './broadcast.ts';
import { beginStream, sendJson, sendText } from './http.ts';

/** A heartbeat this often (ms): the client takes three missing ones for silence. */
const beatMs = 5000;
/** A reader who has taken nothing for this long is disconnected (ms). */
const slowestMs = 15_000;
/** A stream lives no longer (ms), so that one whose other end vanished without a word is not kept; a client comes back by itself. */
const longestMs = 5 * 60_000;

interface Stream extends Subscriber {
	readonly res: ServerResponse;
	readonly endAt: number;
	after: number;
	stalled: boolean;
	/** Since when the reader has not taken what was written; undefined: all was taken. */
	stuckAt: number | undefined;
	missed: boolean;
	close(): void;
}

/** All open streams of this process: their heartbeats, their end. `chance` spreads the ends. */
export function openStreams(now: () => number, chance: () => number, beat = beatMs) {
	const slots: Set<Stream>[] = Array.from({ length: 10 }, () => new Set());
	let turn = 0;
	// A tenth of the streams every tenth of the time: five thousand at once would block for long.
	const timer = setInterval(() => {
		for (const stream of slots[turn++ % slots.length] ?? []) heartbeat(stream, now());
	}, beat / slots.length);
	timer.unref();
	let count = 0;
	let serial = 0;
	return {
		count: () => count,
		open(res: ServerResponse, hub: Hub, viewer: Viewer, after: number, closed: () => void): Stream {
			beginStream(res);
			res.write(': hello\n\n');
			const endAt = now() + longestMs * (0.8 + 0.4 * chance());
			const stream: Stream = {
				res,
				viewer,
				after,
				stalled: false,
				endAt,
				stuckAt: undefined,
				missed: false,
				send: (message) => write(stream, message, now()),
				close: () => res.end(),
			};
			const slot = slots[serial++ % slots.length];
			count++;
			slot?.add(stream);
			res.on('drain', () => {
				stream.stuckAt = undefined;
				if (stream.missed) hub.sendTo(stream);
			});
			const leave = hub.add(stream);
			res.on('close', () => {
				count--;
				slot?.delete(stream);
				leave();
				closed();
			});
			return stream;
		},
		close() {
			clearInterval(timer);
			for (const slot of slots) for (const stream of slot) stream.close();
		},
	};
}

/** Writes a frame, or remembers that one was missed: the next is whole anyway. */
function write(stream: Stream, message: ViewMessage, now: number): void {
	const { res } = stream;
	if (res.writableEnded || res.destroyed) return;
	if (message === 'gone') return void res.end('event: gone\ndata: {}\n\n');
	if (stream.stuckAt !== undefined) {
		stream.missed = true;
		return;
	}
	stream.missed = false;
	stream.after = message.sequence;
	stream.stalled = message.stalled;
	if (!res.write(`id: ${message.sequence}\ndata: ${message.json}\n\n`)) stream.stuckAt = now;
}

function heartbeat(stream: Stream, now: number): void {
	const { res, stuckAt } = stream;
	if (stuckAt !== undefined) {
		if (now - stuckAt > slowestMs) res.destroy();
		return;
	}
	if (now > stream.endAt) return stream.close();
	if (!res.write(': beat\n\n')) stream.stuckAt = now;
}

/** The longest that a poll is held (s): under what proxies cut. */
export const longestWait = 25;

/** Answers a poll with the view now, or where nothing is new, after at most `waitMs`, with nothing but the time. */
export function poll(
	res: ServerResponse,
	hub: Hub,
	viewer: Viewer,
	after: number,
	waitMs: number,
	now: () => number,
	closed: () => void,
): { close(): void } {
	let leave = (): void => undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const answer = (message: ViewMessage | undefined) => {
		if (message === 'gone') sendJson(res, 401, { refusal: 'unknown-token' });
		else if (message) sendText(res, 200, 'application/json; charset=utf-8', message.json);
		else
			sendJson(res, 200, {
				sequence: after,
				now: now(),
				...(hub.isStalled() && { stalled: true }),
			});
	};
	// A poll is not cut short by a store that fails: clients would poll again at once, for ever.
	const subscriber: Subscriber = { viewer, after, stalled: hub.isStalled(), send: answer };
	res.on('close', () => {
		clearTimeout(timer);
		leave();
		closed();
	});
	leave = hub.add(subscriber);
	if (res.headersSent) leave();
	else if (waitMs === 0) answer(undefined);
	else timer = setTimeout(() => answer(undefined), waitMs);
	return { close: () => answer(undefined) };
}
