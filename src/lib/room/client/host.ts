import type { HostView } from '../rules/project/host.ts';
import type { ScreenView } from '../rules/project/screen.ts';
import type { WireCommand } from '../rules/commands.ts';
import { randomText, type ClientEnv } from './env.ts';
import { keeping } from './keeping.ts';
import { deviceOf, knownToken } from './learner.ts';
import { refusalOf, request, type Reply } from './request.ts';
import { watchRoom, type Watching } from './session.ts';
import { isHostView, isScreenView } from './view-of.ts';

/** A command without its key, which is made here, once for a press and all its repeats. */
type Keyless<Command> = Command extends { key: string } ? Omit<Command, 'key'> : never;
export type HostWish = Keyless<
	Exclude<WireCommand, { type: 'hello' | 'join' | 'answer' | 'skip' }>
>;

export interface HostSession extends Watching<HostView> {
	/** Sends a wish, tried again while the network fails; undefined: done. `moved-on`: another press was first. */
	wish(wish: HostWish): Promise<string | undefined>;
	/** `statistics`, `addresses`, `results.csv` or `responses.csv`. */
	fetch(part: string): Promise<Reply>;
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
	const wish = { type: 'hello', key: randomText(env, 12) };
	return request(env, { device: deviceOf(env) }, `/room/${code}/commands`, wish);
}

/** Watches and moves a room by its host key. */
export function hostSession(
	env: ClientEnv,
	code: string,
	hostKey: string,
	now: () => number,
): HostSession {
	const identity = { device: deviceOf(env), token: hostKey };
	const watching = watchRoom(env, identity, code, 'host', isHostView, now);
	return {
		...watching,
		async wish(wish) {
			const command = { ...wish, key: randomText(env, 15) };
			for (let tries = 0; ; tries++) {
				const reply = await request(env, identity, `/room/${code}/commands`, command);
				if (reply.status === 200) return undefined;
				const refusal = refusalOf(reply.body);
				const passes = refusal === undefined || reply.status >= 500 || reply.status === 429;
				if (!passes || tries === 4) return refusal ?? 'no-network';
				await new Promise((resolve) =>
					setTimeout(resolve, 300 * 2 ** tries * (0.5 + env.random())),
				);
			}
		},
		fetch: (part) => request(env, identity, `/room/${code}/${part}`),
	};
}

/**
 * Watches a room for the projector: no token of anybody's, so none can be seen. Where this browser hosts the room too, the screen
 * shows a key of its own, which nobody pushes out.
 */
export function screenSession(
	env: ClientEnv,
	code: string,
	now: () => number,
): Watching<ScreenView> {
	const token = keeping(env.storage).get(screenKeyOf(code));
	return watchRoom(env, { device: deviceOf(env), token }, code, 'screen', isScreenView, now);
}

/** Keeps the key of a room's screen, as the server told it to the host, for the screen that is opened on this device. */
export function keepScreenKey(env: ClientEnv, code: string, key: string): void {
	keeping(env.storage).set(screenKeyOf(code), key);
}

const screenKeyOf = (code: string) => `screen/${code}`;
