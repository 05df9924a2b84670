import type { IncomingMessage, ServerResponse } from 'node:http';
import { tooMany } from './commanding.ts';
import type { RoomContext } from './context.ts';
import type { Viewer } from './frames.ts';
import { headerOf, sendJson } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import { openViews, type Place } from './places.ts';
import { longestWait, poll } from './polls.ts';
import { hashToken, sameHash, screenKey } from './secrets.ts';
import { actorOf, tokenHeader } from './who.ts';

/** More open views than this one process serves well. */
const mostViews = 12_000;
/** Tabs of one learner; views of one room for the host, for screens that the host opened, and for others. */
const most = { learner: 6, host: 60, screen: 20, strange: 60 };
/** Screens that the host did not open, from one address. */
const mostStrangeHere = 8;

/** `GET …/events`: the same views as a stream, a held poll or a plain poll, from the same cursor. */
export function watching(context: RoomContext) {
	const { hubOf, streams, now } = context;
	const views = openViews();
	let polls = 0;
	return {
		events(req: IncomingMessage, res: ServerResponse, room: LiveRoom, query: URLSearchParams) {
			const looks = lookalikeKey(context, req, room, query.get('role'));
			if (!looks) return sendJson(res, 401, { refusal: 'unknown-token' });
			const waitMs = looks.wait();
			if (waitMs > 0) return tooMany(res, waitMs);
			const stream = (headerOf(req, 'accept') ?? '').includes('text/event-stream');
			const holdMs = Math.min(longestWait, wholeNumber(query.get('wait'), 0)) * 1000;
			// What is answered at once takes nobody's place.
			const places = stream || holdMs > 0 ? looks.places : [];
			const isFull = streams.count() + polls >= mostViews;
			if (isFull || !views.hasPlace(places)) return tooMany(res, 5000, 503);
			const { viewer } = looks;
			if (viewer.role === 'host') context.hostSeen(room.code);
			const after = wholeNumber(query.get('after') ?? headerOf(req, 'last-event-id'), -1);
			const place: { view?: { close(): void } } = {};
			const closed = () => {
				if (!stream) polls--;
				views.leave(places, place.view);
			};
			if (!stream) polls++;
			place.view = stream
				? streams.open(res, hubOf(room), viewer, after, closed)
				: poll(res, hubOf(room), viewer, after, holdMs, now, closed);
			views.enter(places, place.view);
		},
	};
}

/** One who looks: as whom, in which places, and how long they have to wait to begin (ms). */
interface Look {
	readonly viewer: Viewer;
	readonly places: readonly Place[];
	wait(): number;
}

/** What role may be seen with a token: the screen with none, the others with their own. */
function lookalikeKey(
	{ budgets, admits, addressOf }: RoomContext,
	req: IncomingMessage,
	room: LiveRoom,
	role: string | null,
): Look | undefined {
	const { code } = room;
	const known = (viewer: Viewer, who: string, size: number): Look => {
		const key = `${code} ${who}`;
		return { viewer, places: [{ key, size, evicts: true }], wait: () => budgets.views.take(key) };
	};
	if (role === 'screen') {
		const shown = hashToken(headerOf(req, tokenHeader) ?? '');
		const isHosts = sameHash(shown, hashToken(screenKey(room.state().setup.secret)));
		if (isHosts) return known({ role }, 'screen', most.screen);
		// Nobody knows who they are: they take no place from each other, and none from the host's.
		const address = addressOf(req);
		return {
			viewer: { role },
			places: [
				{ key: `${code} strange`, size: most.strange, evicts: false },
				{ key: `${code} strange ${address}`, size: mostStrangeHere, evicts: false },
			],
			wait: () => admits.screen(address),
		};
	}
	const actor = actorOf(req, room.state());
	if (role === 'host') return actor.role === 'host' ? known({ role }, role, most.host) : undefined;
	if (actor.role !== 'learner') return undefined;
	return known({ role: 'learner', id: actor.id }, actor.id, most.learner);
}

function wholeNumber(text: string | undefined | null, otherwise: number): number {
	return text && /^\d{1,12}$/.test(text) ? Number(text) : otherwise;
}
