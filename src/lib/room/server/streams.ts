import type { ServerResponse } from 'node:http';
import type { Frame, Viewer } from './frames.ts';
import type { Hub } from './hub.ts';
import { beginStream } from './http.ts';
import type { Sink } from './sinks.ts';

/** A heartbeat this often (ms): the client takes three missing ones for silence. */
export const beatMs = 5000;
/** A reader who has taken nothing for so long is let go (ms). */
const slowestMs = 15_000;
/** A stream lives no longer (ms), so that one whose other end vanished without a word is not kept; a client comes back by itself. */
const longestMs = 5 * 60_000;

interface Stream extends Sink {
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
	// A tenth of the streams every tenth of the time: five thousand at once would be a long breath.
	const timer = setInterval(() => {
		for (const stream of slots[turn++ % slots.length] ?? []) look(stream, now());
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
				send: (frame) => write(stream, frame, now()),
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
function write(stream: Stream, frame: Frame, now: number): void {
	const { res } = stream;
	if (res.writableEnded || res.destroyed) return;
	if (frame === 'gone') return void res.end('event: gone\ndata: {}\n\n');
	if (stream.stuckAt !== undefined) {
		stream.missed = true;
		return;
	}
	stream.missed = false;
	stream.after = frame.sequence;
	stream.stalled = frame.stalled;
	if (!res.write(`id: ${frame.sequence}\ndata: ${frame.json}\n\n`)) stream.stuckAt = now;
}

function look(stream: Stream, now: number): void {
	const { res, stuckAt } = stream;
	if (stuckAt !== undefined) {
		if (now - stuckAt > slowestMs) res.destroy();
		return;
	}
	if (now > stream.endAt) return stream.close();
	if (!res.write(': beat\n\n')) stream.stuckAt = now;
}
