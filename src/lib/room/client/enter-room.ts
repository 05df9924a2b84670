import { deviceOf, knownToken, learnerToken, safeStorage } from './device.ts';
import { type ClientEnv, defaultTimeouts, randomText } from './env.ts';
import { type Reply, fieldOf, refusalOf, request } from './request.ts';

/** A lesson of the site, or one from the editor, and how the room is held. */
export type OpenRequest = ({ readonly lesson: string } | { readonly sent: unknown }) & {
	readonly settings?: object;
};

/** A lesson that is sent is read first, perhaps after others that wait (ms). */
const readingMs = 45_000;
/** How often a server that is busy is asked again, and the longest wait between (ms). */
const mostTries = 4;
const longestWaitMs = 5000;

const grantKey = 'host-grant';
const markKey = 'host-mark';

/**
 * Opens a room; status 201 with `code` and `hostKey`. 401 where the host's password has to be given first. A server that is busy
 * is asked again after the wait that it names. What this browser is known by is kept on it and shown from then on.
 */
export async function openRoomWith(env: ClientEnv, opening: OpenRequest): Promise<Reply> {
	const storage = safeStorage(env.storage);
	const timeouts = { ...defaultTimeouts, ...env.timeouts };
	const firstMs = Math.max(timeouts.firstMs, 'sent' in opening ? readingMs : 0);
	const slowEnv = { ...env, timeouts: { ...timeouts, firstMs } };
	const headers = storedHeaders(
		{ 'x-readback-grant': grantKey, 'x-readback-mark': markKey },
		storage.get,
	);
	for (let tries = 1; ; tries++) {
		const reply = await request(slowEnv, { device: deviceOf(env), headers }, '/room/open', opening);
		const mark = fieldOf(reply.body, 'mark');
		if (typeof mark === 'string') storage.set(markKey, mark);
		const waitMs = fieldOf(reply.body, 'waitMs');
		if (reply.status !== 503 || typeof waitMs !== 'number' || tries === mostTries) return reply;
		const pauseMs = Math.min(longestWaitMs, waitMs) * (0.8 + 0.4 * env.random());
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
	}
}

/** Gives the host's password; status 200: it was right, and this browser is known from now on. The password is not storage. */
export async function giveHostPassword(env: ClientEnv, password: string): Promise<Reply> {
	const reply = await request(env, { device: deviceOf(env) }, '/room/password', { password });
	const grant = fieldOf(reply.body, 'grant');
	if (typeof grant === 'string') safeStorage(env.storage).set(grantKey, grant);
	return reply;
}

/** What a phone may know before it joins: status 200 with the door, 404 where there is no such room. */
export function lookAtDoor(env: ClientEnv, code: string): Promise<Reply> {
	return request(
		env,
		{ device: deviceOf(env), token: knownToken(env, code) },
		`/room/${code}/door`,
	);
}

/** A phone says that it has reached the room: the host's page turns green. */
export function sayHello(env: ClientEnv, code: string): Promise<Reply> {
	const command = { type: 'hello', key: randomText(env, 100) };
	return request(env, { device: deviceOf(env) }, `/room/${code}/commands`, command);
}

/** Asks to come in; undefined: in. Again with the same token is the same learner. */
export async function joinRoom(
	env: ClientEnv,
	code: string,
	name: string,
): Promise<string | undefined> {
	const identity = { device: deviceOf(env), token: learnerToken(env, code) };
	const command = { type: 'join', key: randomText(env, 100), name };
	const reply = await request(env, identity, `/room/${code}/commands`, command);
	if (reply.status === 200) return undefined;
	return refusalOf(reply.body) ?? 'no-network';
}

/** The headers whose values this browser keeps. */
function storedHeaders(
	names: Readonly<Record<string, string>>,
	get: (key: string) => string | undefined,
): Record<string, string> {
	const found = Object.entries(names).flatMap(([header, key]) => {
		const value = get(key);
		return value === undefined ? [] : [[header, value] as const];
	});
	return Object.fromEntries(found);
}
