import { patient, type ClientEnv } from './env.ts';
import { keeping } from './keeping.ts';
import { deviceOf } from './learner.ts';
import { request, type Reply } from './request.ts';

/** A lesson of the site, or one from the editor, and how the room is held. */
export type Opening = ({ readonly lesson: string } | { readonly sent: unknown }) & {
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
export async function openRoomWith(env: ClientEnv, wish: Opening): Promise<Reply> {
	const kept = keeping(env.storage);
	const patience = { ...patient, ...env.patience };
	const firstMs = Math.max(patience.firstMs, 'sent' in wish ? readingMs : 0);
	const patientEnv = { ...env, patience: { ...patience, firstMs } };
	const headers = headersOf({ 'x-readback-grant': grantKey, 'x-readback-mark': markKey }, kept.get);
	for (let tries = 1; ; tries++) {
		const reply = await request(patientEnv, { device: deviceOf(env), headers }, '/room/open', wish);
		const mark = fieldOf(reply.body, 'mark');
		if (typeof mark === 'string') kept.set(markKey, mark);
		const waitMs = fieldOf(reply.body, 'waitMs');
		if (reply.status !== 503 || typeof waitMs !== 'number' || tries === mostTries) return reply;
		const pauseMs = Math.min(longestWaitMs, waitMs) * (0.8 + 0.4 * env.random());
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
	}
}

/** Gives the host's password; status 200: it was right, and this browser is known from now on. The password is not kept. */
export async function giveHostPassword(env: ClientEnv, password: string): Promise<Reply> {
	const reply = await request(env, { device: deviceOf(env) }, '/room/password', { password });
	const grant = fieldOf(reply.body, 'grant');
	if (typeof grant === 'string') keeping(env.storage).set(grantKey, grant);
	return reply;
}

function headersOf(
	names: Readonly<Record<string, string>>,
	get: (key: string) => string | undefined,
): Record<string, string> {
	const found = Object.entries(names).flatMap(([header, key]) => {
		const value = get(key);
		return value === undefined ? [] : [[header, value] as const];
	});
	return Object.fromEntries(found);
}

function fieldOf(body: unknown, name: string): unknown {
	const fields: readonly (readonly [string, unknown])[] =
		typeof body === 'object' && body !== null ? Object.entries(body) : [];
	return fields.find(([key]) => key === name)?.[1];
}
