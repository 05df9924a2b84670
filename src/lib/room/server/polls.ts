import type { ServerResponse } from 'node:http';
import type { Frame, Viewer } from './frames.ts';
import type { Hub } from './hub.ts';
import { sendJson, sendText } from './http.ts';
import type { Sink } from './sinks.ts';

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
	const answer = (frame: Frame | undefined) => {
		if (frame === 'gone') sendJson(res, 401, { refusal: 'unknown-token' });
		else if (frame) sendText(res, 200, 'application/json; charset=utf-8', frame.json);
		else
			sendJson(res, 200, {
				sequence: after,
				now: now(),
				...(hub.isStalled() && { stalled: true }),
			});
	};
	// A poll is not cut short by a store that fails: whoever asks again at once would ask for ever.
	const sink: Sink = { viewer, after, stalled: hub.isStalled(), send: answer };
	res.on('close', () => {
		clearTimeout(timer);
		leave();
		closed();
	});
	leave = hub.add(sink);
	if (res.headersSent) leave();
	else if (waitMs === 0) answer(undefined);
	else timer = setTimeout(() => answer(undefined), waitMs);
	return { close: () => answer(undefined) };
}
