import type { IncomingMessage } from 'node:http';
import type { Actor } from '../rules/commands.ts';
import type { RoomState } from '../rules/state.ts';
import { headerOf } from './http.ts';
import { hashToken, isToken, sameHash } from './secrets.ts';

/** Headers that pages send; no other site's page can without being asked, and nobody is allowed. */
export const tokenHeader = 'x-readback-token';
export const deviceHeader = 'x-readback-device';

/** The device a request names: no proof of anything. */
export function deviceOf(req: IncomingMessage): string | undefined {
	const device = headerOf(req, deviceHeader);
	return device && /^[\w-]{8,40}$/.test(device) ? device : undefined;
}

/** Who asks, by their token. A token nobody knows makes a stranger who may join with it. */
export function actorOf(req: IncomingMessage, state: RoomState): Actor {
	const token = headerOf(req, tokenHeader);
	const device = deviceOf(req);
	const browser = device === undefined ? {} : { device: hashToken(device) };
	if (token === undefined || !isToken(token)) return { role: 'stranger', ...browser };
	const tokenHash = hashToken(token);
	if (sameHash(tokenHash, state.setup.hostHash)) return { role: 'host', device: device ?? 'host' };
	const id = state.tokens.get(tokenHash);
	const learner = id === undefined ? undefined : state.learners.get(id);
	const known = learner && sameHash(learner.tokenHash, tokenHash);
	return known ? { role: 'learner', id: learner.id } : { role: 'stranger', tokenHash, ...browser };
}

/** The browser a request says it comes from, or its address: for courtesies only, since a sender invents it at will. */
export function browserOf(req: IncomingMessage): string {
	return deviceOf(req) ?? req.socket.remoteAddress ?? '';
}

/** Whether a page of another site sent it, as far as the browser says. */
export function isForeign(req: IncomingMessage): boolean {
	const site = headerOf(req, 'sec-fetch-site');
	return site !== undefined && site !== 'same-origin' && site !== 'none';
}
