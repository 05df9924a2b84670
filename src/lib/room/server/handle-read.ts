import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { drawnCount, drawnName } from '../rules/drawn-names.ts';
import { nameKey } from '../rules/learner-names.ts';
import { door } from '../rules/project/door.ts';
import { result } from '../rules/project/result.ts';
import type { RoomState } from '../rules/state.ts';
import { roomReport } from '../rules/statistics/report.ts';
import { responsesCsv, resultsCsv } from '../rules/statistics/tables.ts';
import { sendJson, sendText } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import { type RoomPart, actorOf } from './request.ts';
import { screenKey, secureRandom } from './secrets.ts';

type ReadPart = Exclude<RoomPart, 'events' | 'commands'>;

/** What can be fetched once: the door by anyone, one's own result, and the host's tables. */
export function handleRead(
	req: IncomingMessage,
	res: ServerResponse,
	room: LiveRoom,
	part: ReadPart,
): void {
	const state = room.state();
	const actor = actorOf(req, state);
	if (part === 'door') {
		return sendJson(res, 200, { ...door(state, actor), offers: offers(state) });
	}
	if (part === 'result') {
		const learner = actor.role === 'learner' ? state.learners.get(actor.id) : undefined;
		if (!learner) return sendJson(res, 401, { refusal: 'unknown-token' });
		const found = result(state, learner, room.kinds);
		return found ? sendJson(res, 200, found) : sendJson(res, 409, { refusal: 'too-early' });
	}
	if (actor.role !== 'host') return sendJson(res, 401, { refusal: 'unknown-token' });
	if (part === 'statistics') return sendJson(res, 200, roomReport(state));
	if (part === 'addresses') {
		const screen = screenKey(state.setup.secret);
		return sendJson(res, 200, { addresses: lanAddresses(), screen });
	}
	const text = part === 'results.csv' ? resultsCsv(state) : responsesCsv(state);
	const disposition = `attachment; filename="${part}"`;
	sendText(res, 200, 'text/csv; charset=utf-8', text, { 'content-disposition': disposition });
}

/** Three drawn names that are free, as far as a few draws find them. */
function offers(state: RoomState): readonly string[] {
	if (state.setup.settings.naming !== 'drawn') return [];
	const drawn = Array.from({ length: 12 }, () => drawnName(secureRandom() * drawnCount));
	const free = drawn.filter((name) => !state.names.has(nameKey(name)));
	return [...new Set([...free, ...drawn])].slice(0, 3);
}

/** The addresses (IPv4, then IPv6) by which others in the networks of this machine may reach it; private ones first. */
function lanAddresses(): readonly string[] {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	const outward = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
	const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
	const rank = ({ address, family }: (typeof all)[number]) =>
		isPrivate.test(address) ? 0 : family === 'IPv4' ? 1 : 2;
	return outward.sort((a, b) => rank(a) - rank(b)).map(({ address }) => address);
}
