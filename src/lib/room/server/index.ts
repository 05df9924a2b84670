import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleCommand } from './handle-command.ts';
import { eventsHandler } from './handle-events.ts';
import { handleOpen, handlePassword } from './handle-open.ts';
import { handleRead } from './handle-read.ts';
import { headerOf, sendJson, tooMany } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import type { RoomServerOptions } from './options.ts';
import { type Route, actorOf, browserOf, deviceOf, isForeign, routeOf } from './request.ts';
import { type RoomServices, roomServices } from './services.ts';

export type { KeptLesson, RoomServerOptions, SentLesson, TooMuch } from './options.ts';

/** A request handler: true where the request was its own, and is being answered. */
export interface RoomHandler {
	(req: IncomingMessage, res: ServerResponse): boolean;
	/** Whether an address shows a lesson's own pages while a room keeps them shut. */
	isShut(url: string): Promise<boolean>;
	/** Ends all streams, keeps what was acknowledged, closes the store. */
	close(): Promise<void>;
}

/** The server of rooms, to be asked before any other handler; touches no disk until the first room. */
export function roomHandler(options: RoomServerOptions): RoomHandler {
	const services = roomServices(options);
	const { events } = eventsHandler(services);
	const handle = async (req: IncomingMessage, res: ServerResponse, route: Route) => {
		const refusal = refused(req, route);
		if (refusal !== undefined) return sendJson(res, refusal, { refusal: 'not-allowed' });
		if (route.part === 'open') return handleOpen(services, req, res);
		if (route.part === 'password') return handlePassword(services, req, res);
		const room = await enter(services, req, res, route.code);
		if (!room) return;
		if (route.part === 'events') return events(req, res, room, route.query);
		if (route.part === 'commands') return handleCommand(services, req, res, room);
		if (route.part === 'door') {
			const waitMs = services.admits.stranger(services.addressOf(req), route.code);
			if (waitMs > 0) return tooMany(res, waitMs);
		}
		return handleRead(req, res, room, route.part);
	};
	const handler = (req: IncomingMessage, res: ServerResponse): boolean => {
		const route = routeOf(req.url ?? '');
		if (!route) return false;
		res.on('error', () => res.destroy());
		handle(req, res, route).catch(() => {
			// What went wrong may hold names or answers; that it did is enough.
			services.log('rooms: a request failed');
			sendJson(res, 503, { refusal: 'storage' }, { 'retry-after': '2' });
		});
		return true;
	};
	const close = async () => {
		services.stop();
		services.streams.close();
		services.rooms.close();
		await services.store.close();
	};
	return Object.assign(handler, { close, isShut: services.isShut });
}

/** What no page of ours would send: a status, or nothing. Headers of its own keep other sites' pages out. */
function refused(req: IncomingMessage, route: Route): number | undefined {
	const posts = ['open', 'password', 'commands'].includes(route.part);
	if (req.method !== (posts ? 'POST' : 'GET')) return 405;
	if (isForeign(req)) return 403;
	if (!posts) return undefined;
	if (!(headerOf(req, 'content-type') ?? '').startsWith('application/json')) return 415;
	return deviceOf(req) === undefined ? 403 : undefined;
}

/** Finds the room; who has no place in it yet pays for a wrong code. */
async function enter(
	{ rooms, budgets, addressOf }: RoomServices,
	req: IncomingMessage,
	res: ServerResponse,
	code: string,
): Promise<LiveRoom | undefined> {
	const room = await rooms.get(code);
	const isKnown = room !== undefined && actorOf(req, room.state()).role !== 'stranger';
	if (isKnown) return room;
	const { waitMs, refused } = budgets.guesses.attempt(
		browserOf(req),
		addressOf(req),
		room !== undefined,
	);
	if (refused) {
		tooMany(res, waitMs);
		return undefined;
	}
	if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
	if (!room) sendJson(res, 404, { refusal: 'no-room' });
	return room;
}
