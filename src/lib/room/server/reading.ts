import type { IncomingMessage, ServerResponse } from 'node:http';
import { drawnCount, drawnName } from '../rules/drawn-names.ts';
import { nameKey } from '../rules/learner-names.ts';
import { door } from '../rules/project/door.ts';
import { result } from '../rules/project/result.ts';
import type { RoomState } from '../rules/state.ts';
import { roomReport } from '../rules/statistics/report.ts';
import { responsesCsv, resultsCsv } from '../rules/statistics/tables.ts';
import { lanAddresses } from './addresses.ts';
import { sendJson, sendText } from './http.ts';
import type { LiveRoom } from './live-room.ts';
import type { RoomPart } from './routes.ts';
import { screenKey, unforeseen } from './secrets.ts';
import { actorOf } from './who.ts';

type Read = Exclude<RoomPart, 'events' | 'commands'>;

/** What can be fetched once: the door by anyone, one's own result, and the host's tables. */
export function reading(
	req: IncomingMessage,
	res: ServerResponse,
	room: LiveRoom,
	part: Read,
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
	const drawn = Array.from({ length: 12 }, () => drawnName(unforeseen() * drawnCount));
	const free = drawn.filter((name) => !state.names.has(nameKey(name)));
	return [...new Set([...free, ...drawn])].slice(0, 3);
}
