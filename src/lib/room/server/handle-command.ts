import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { type Actor, type Refusal, wireCommand } from '../rules/commands.ts';
import { readJson, sendJson, tooMany } from './http.ts';
import type { LiveRoom, Outcome } from './live-room.ts';
import { actorOf } from './request.ts';
import type { RoomServices } from './services.ts';

/** The most a command may weigh (bytes). */
export const commandLimit = 4096;

/** Refusals by status: those of a phase that has passed are conflicts, those that may pass are for later. */
const statuses: Readonly<Record<Refusal | 'busy' | 'storage', number>> = {
	'not-allowed': 403,
	removed: 403,
	'not-hosting': 403,
	locked: 403,
	full: 403,
	ended: 409,
	'bad-name': 422,
	'name-taken': 409,
	'name-alike': 409,
	'name-out': 409,
	'no-learner': 404,
	'no-question': 404,
	'too-late': 409,
	'answered-since': 409,
	'not-ready': 422,
	'moved-on': 409,
	'no-more': 409,
	paused: 409,
	'wrong-phase': 409,
	busy: 503,
	storage: 503,
};

/** `POST …/commands`: one command, acknowledged when it is durable. */
export async function handleCommand(
	services: RoomServices,
	req: IncomingMessage,
	res: ServerResponse,
	room: LiveRoom,
): Promise<void> {
	const body = await readJson(req, commandLimit);
	if ('status' in body) return sendJson(res, body.status, { refusal: 'unreadable' });
	const command = v.safeParse(wireCommand, body.value);
	if (!command.success) return sendJson(res, 422, { refusal: 'unreadable' });
	const by = actorOf(req, room.state());
	const waitMs = budgetOf(services, req, room, by);
	if (waitMs > 0) return tooMany(res, waitMs);
	if (by.role === 'host') services.hostSeen(room.code);
	const outcome = await room.submit({ by, command: command.output });
	if (outcome.ok && command.output.type === 'delete') await services.rooms.delete(room.code);
	if (!outcome.ok && outcome.refusal === 'storage') services.log('rooms: the store can not write');
	sendOutcome(res, outcome);
}

function budgetOf(
	{ budgets, admits, addressOf }: RoomServices,
	req: IncomingMessage,
	{ code }: LiveRoom,
	by: Actor,
): number {
	// The host gets through also in a flooded room; who is in already, however many are at the door.
	if (by.role === 'host') return budgets.host.take(code);
	if (by.role !== 'learner') return admits.stranger(addressOf(req), code);
	return budgets.learner.take(`${code} ${by.id}`) || budgets.room.take(code);
}

function sendOutcome(res: ServerResponse, outcome: Outcome): void {
	if (outcome.ok) return sendJson(res, 200, { ok: true, sequence: outcome.sequence });
	const status = statuses[outcome.refusal];
	const later: Readonly<Record<string, string>> = status === 503 ? { 'retry-after': '2' } : {};
	sendJson(res, status, { refusal: outcome.refusal }, later);
}
