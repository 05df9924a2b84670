import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Actor } from '../rules/commands.ts';
import { isCode } from '../rules/room-code.ts';
import type { RoomState } from '../rules/state.ts';
import { headerOf } from './http.ts';
import { hashToken, isToken, sameHash } from './secrets.ts';

/** What may be asked of a room. */
export const roomParts = [
	'events',
	'commands',
	'door',
	'result',
	'results.csv',
	'responses.csv',
	'statistics',
	'addresses',
] as const;
export type RoomPart = (typeof roomParts)[number];

/** What an address asks of the server of rooms: nothing where it is a page's. */
export type Route =
	| { readonly part: 'open' }
	| { readonly part: 'password' }
	| { readonly part: RoomPart; readonly code: string; readonly query: URLSearchParams };

/** Reads an address. Codes are taken in any case. */
export function routeOf(url: string): Route | undefined {
	const [path = '', search = ''] = url.split('?', 2);
	const [nothing, room, code = '', part, ...more] = path.split('/');
	if (nothing !== '' || room !== 'room' || more.length > 0) return undefined;
	if (code === 'open' && part === undefined) return { part: 'open' };
	if (code === 'password' && part === undefined) return { part: 'password' };
	const known = roomParts.find((each) => each === part);
	const asMade = code.toUpperCase();
	if (!known || !isCode(asMade)) return undefined;
	return { part: known, code: asMade, query: new URLSearchParams(search) };
}

/** Headers that pages send; no other site's page can without being asked, and nobody is allowed. */
export const tokenHeader = 'x-readback-token';
const deviceHeader = 'x-readback-device';

/** The device a request names: no proof of anything. */
export function deviceOf(req: IncomingMessage): string | undefined {
	const device = headerOf(req, deviceHeader);
	return device && /^[\w-]{8,40}$/.test(device) ? device : undefined;
}

/** Who sends a request, by their token. An unknown token makes a stranger, who may join with it. */
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

/** Where the address of a request is read: from the connection, or behind a proxy from the header that it writes. */
export interface AddressSource {
	/** In small letters. Only what is set is believed: anybody can send any header. */
	readonly header?: string;
	/** How many proxies write `x-forwarded-for`: the address is that many from its end. */
	readonly depth: number;
}

/** As much of a request as tells where it comes from. */
interface RequestOrigin {
	readonly headers: IncomingHttpHeaders;
	readonly socket: { readonly remoteAddress?: string };
}

/** The network address a request comes from, for budgets: what its sender can't choose at will. */
export function addressOf(req: RequestOrigin, { header, depth }: AddressSource): string {
	const said = header === undefined ? undefined : req.headers[header];
	const text = (Array.isArray(said) ? said.join(',') : said) ?? '';
	const named = header === 'x-forwarded-for' ? text.split(',').at(-depth) : text;
	return networkOf(named?.trim() ?? '') ?? networkOf(req.socket.remoteAddress ?? '') ?? 'unknown';
}

/**
 * An IPv4 address whole; of IPv6 the first half, since whoever has one address there has as many as they like. Undefined where
 * the text is no address.
 */
export function networkOf(address: string): string | undefined {
	const [bare = ''] = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').split('%');
	const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare;
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutPort) ?? [];
	const plain = mapped ?? withoutPort;
	if (isIP(plain) === 4) return plain;
	return isIP(plain) === 6 ? firstHalf(plain) : undefined;
}

function firstHalf(address: string): string {
	const [before = '', after] = address.split('::');
	const head = groups(before);
	const tail = after === undefined ? [] : groups(after);
	const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
	const all = [...head, ...zeros, ...tail];
	return all
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':');
}

/** A dotted end is two groups. */
function groups(text: string): readonly string[] {
	return text === ''
		? []
		: text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
