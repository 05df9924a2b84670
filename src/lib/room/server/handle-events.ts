import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from './broadcast.ts';
import { tooMany } from './http.ts';
import { headerOf, sendJson } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import { actorOf, tokenHeader } from './request.ts';
import { hashToken, sameHash, screenKey } from './secrets.ts';
import type { RoomServices } from './services.ts';
import { longestWait, poll } from './streams.ts';

/** More open views than this one process serves well. */
const mostViews = 12_000;
/** Tabs of one learner; views of one room for the host, for screens that the host opened, and for others. */
const most = { learner: 6, host: 60, screen: 20, strange: 60 };
/** Screens that the host did not open, from one address. */
const mostStrangeHere = 8;

/** `GET …/events`: the same views as a stream, a held poll or a plain poll, from the same cursor. */
export function eventsHandler(services: RoomServices) {
	const { hubOf, streams, now } = services;
	const views = openViews();
	let polls = 0;
	return {
		events(req: IncomingMessage, res: ServerResponse, room: LiveRoom, query: URLSearchParams) {
			const access = accessOf(services, req, room, query.get('role'));
			if (!access) return sendJson(res, 401, { refusal: 'unknown-token' });
			const waitMs = access.wait();
			if (waitMs > 0) return tooMany(res, waitMs);
			const stream = (headerOf(req, 'accept') ?? '').includes('text/event-stream');
			const holdMs = Math.min(longestWait, wholeNumber(query.get('wait'), 0)) * 1000;
			// What is answered at once takes nobody's place.
			const places = stream || holdMs > 0 ? access.places : [];
			const isFull = streams.count() + polls >= mostViews;
			if (isFull || !views.hasPlace(places)) return tooMany(res, 5000, 503);
			const { viewer } = access;
			if (viewer.role === 'host') services.hostSeen(room.code);
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

/** How somebody may watch: as whom, in which places, and how long they have to wait before (ms). */
interface ViewAccess {
	readonly viewer: Viewer;
	readonly places: readonly Place[];
	wait(): number;
}

/** What role may be seen with a token: the screen with none, the others with their own. */
function accessOf(
	{ budgets, admits, addressOf }: RoomServices,
	req: IncomingMessage,
	room: LiveRoom,
	role: string | null,
): ViewAccess | undefined {
	const { code } = room;
	const known = (viewer: Viewer, who: string, size: number): ViewAccess => {
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

/** A place holds `size` views at once. Where it `evicts`, the newest takes the place of the oldest; else it is full. */
interface Place {
	readonly key: string;
	readonly size: number;
	readonly evicts: boolean;
}

/** A view that is open: it can be closed to make place. */
interface View {
	close(): void;
}

/** The open views of a server, by the places they take. */
function openViews() {
	const open = new Map<string, View[]>();
	const at = (key: string) => open.get(key) ?? [];
	return {
		/** Whether one more may come in. */
		hasPlace: (places: readonly Place[]): boolean =>
			places.every(({ key, size, evicts }) => evicts || at(key).length < size),
		enter(places: readonly Place[], view: View) {
			for (const { key, size, evicts } of places) {
				const views = [...at(key), view];
				// The newest view is the one that somebody uses now.
				while (evicts && views.length > size) views.shift()?.close();
				open.set(key, views);
			}
		},
		leave(places: readonly Place[], view: View | undefined) {
			for (const { key } of places) {
				const views = at(key).filter((each) => each !== view);
				if (views.length === 0) open.delete(key);
				else open.set(key, views);
			}
		},
	};
}
