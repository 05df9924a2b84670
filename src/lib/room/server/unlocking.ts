import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { commandLimit, tooMany } from './commanding.ts';
import type { RoomContext } from './context.ts';
import { readJson, sendJson } from './http.ts';

const tried = v.strictObject({ password: v.pipe(v.string(), v.maxLength(1000)) });

/**
 * `POST /room/password`: the host's password against a grant, which the browser keeps and shows when it opens rooms. It comes in
 * the body, which nothing logs. Who has mistaken it too often waits, also with the right one: else tries would cost nothing.
 */
export async function unlocking(
	{ admits, gate, addressOf }: RoomContext,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	if (gate.isOpen) return sendJson(res, 200, {});
	const waitMs = admits.password(addressOf(req));
	if (waitMs > 0) return tooMany(res, waitMs);
	const body = await readJson(req, commandLimit);
	if ('status' in body) return sendJson(res, body.status, { refusal: 'unreadable' });
	const read = v.safeParse(tried, body.value);
	if (!read.success) return sendJson(res, 422, { refusal: 'unreadable' });
	const grant = gate.grantFor(read.output.password);
	if (grant === undefined) return sendJson(res, 403, { refusal: 'wrong-password' });
	sendJson(res, 200, { grant });
}
