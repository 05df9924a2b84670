import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '../commands.ts';
import type { RoomContext } from './context.ts';
import type { Viewer } from './frames.ts';
import { headerOf, sendJson } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import { longestWait, poll } from './polls.ts';
import { actorOf } from './who.ts';

/** More open views than this one process serves well. */
const mostViews = 12_000;
/** Tabs of one learner; views of one room for host and screen. */
const mostOwn = 6;
const mostOverlooking = 60;

/** `GET …/events`: the same views as a stream, a held poll or a plain poll, from the same cursor. */
export function watching({ hubOf, streams, now }: RoomContext) {
	const open = new Map<string, { close(): void }[]>();
	let polls = 0;
	const enter = (key: string, most: number, view: { close(): void }) => {
		const views = [...(open.get(key) ?? []), view];
		// The newest is the one in somebody's hand.
		while (views.length > most) views.shift()?.close();
		open.set(key, views);
	};
	const leave = (key: string, view: { close(): void } | undefined) => {
		const views = (open.get(key) ?? []).filter((each) => each !== view);
		if (views.length === 0) open.delete(key);
		else open.set(key, views);
	};
	return {
		events(req: IncomingMessage, res: ServerResponse, room: LiveRoom, query: URLSearchParams) {
			const viewer = viewerOf(actorOf(req, room.state()), query.get('role'));
			if (!viewer) return sendJson(res, 401, { refusal: 'unknown-token' });
			if (streams.count() + polls >= mostViews) {
				return sendJson(res, 503, { refusal: 'busy' }, { 'retry-after': '5' });
			}
			const key = `${room.code} ${viewer.role === 'learner' ? viewer.id : viewer.role}`;
			const after = wholeNumber(query.get('after') ?? headerOf(req, 'last-event-id'), -1);
			const most = viewer.role === 'learner' ? mostOwn : mostOverlooking;
			const place: { view?: { close(): void } } = {};
			const stream = (headerOf(req, 'accept') ?? '').includes('text/event-stream');
			const closed = () => {
				if (!stream) polls--;
				leave(key, place.view);
			};
			if (!stream) polls++;
			const waitMs = Math.min(longestWait, wholeNumber(query.get('wait'), 0)) * 1000;
			place.view = stream
				? streams.open(res, hubOf(room), viewer, after, closed)
				: poll(res, hubOf(room), viewer, after, waitMs, now, closed);
			enter(key, most, place.view);
		},
	};
}

/** What role may be seen with a token: the screen with none, the others with their own. */
function viewerOf(actor: Actor, role: string | null): Viewer | undefined {
	if (role === 'screen') return { role };
	if (role === 'host') return actor.role === 'host' ? { role } : undefined;
	return actor.role === 'learner' ? { role: 'learner', id: actor.id } : undefined;
}

function wholeNumber(text: string | undefined | null, otherwise: number): number {
	return text && /^\d{1,12}$/.test(text) ? Number(text) : otherwise;
}
