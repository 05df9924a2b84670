import type { LearnerView } from '../rules/project/learner.ts';
import { Answers } from './answers.ts';
import { randomText, type ClientEnv } from './env.ts';
import { keeping } from './keeping.ts';
import type { Letter } from './letters.ts';
import { openOutbox, type Delivered } from './outbox.ts';
import { refusalOf, request, type Reply } from './request.ts';
import { watchRoom, type Watching } from './session.ts';
import type { Watchable } from './signal.ts';
import { isLearnerView } from './view-of.ts';

/** This device, by a number of its own that says nothing of its owner. */
export function deviceOf(env: ClientEnv): string {
	const kept = keeping(env.storage);
	const known = kept.get('device');
	if (known && /^[\w-]{8,40}$/.test(known)) return known;
	const device = randomText(env, 15);
	kept.set('device', device);
	return device;
}

/** A learner's place in a room: comes back by the token that this device keeps. */
export interface LearnerSession extends Watching<LearnerView> {
	/** What waits on this phone. */
	readonly unsent: Watchable<readonly Letter[]>;
	/** Sending has failed and is tried again. */
	readonly failing: Watchable<boolean>;
	/** What is chosen, on its way and saved. */
	readonly answers: Answers;
	/** Takes an answer: kept on the device first, then sent until the server has it. */
	answer(question: string, round: 1 | 2, response: unknown): void;
	skip(question: string): void;
	/** Own result with explanations, once it may be seen (status 200). */
	result(): Promise<Reply>;
}

/** The private token for a room, made at the first visit. Give `token` to come back from a link of one's own. */
export function learnerToken(env: ClientEnv, code: string, token?: string): string {
	const kept = keeping(env.storage);
	const known = token ?? kept.get(`room/${code}/token`);
	const mine = known && /^[\w-]{22,64}$/.test(known) ? known : randomText(env, 24);
	kept.set(`room/${code}/token`, mine);
	return mine;
}

/** The token of a place that this device has, or had; none where it never came in. */
export const knownToken = (env: ClientEnv, code: string): string | undefined =>
	keeping(env.storage).get(`room/${code}/token`);

/** Leaves a borrowed phone: the next one to use it is somebody else. */
export function forgetSeat(env: ClientEnv, code: string): void {
	const kept = keeping(env.storage);
	for (const key of kept.keys(`room/${code}/`)) kept.remove(key);
}

/** Asks to come in; undefined: in. Again with the same token is the same learner. */
export async function joinRoom(
	env: ClientEnv,
	code: string,
	name: string,
): Promise<string | undefined> {
	const identity = { device: deviceOf(env), token: learnerToken(env, code) };
	const wish = { type: 'join', key: randomText(env, 12), name };
	const reply = await request(env, identity, `/room/${code}/commands`, wish);
	if (reply.status === 200) return undefined;
	return refusalOf(reply.body) ?? 'no-network';
}

/** Takes one's place. `delivered` hears what became of each answer. */
export function learnerSession(
	env: ClientEnv,
	code: string,
	now: () => number,
	delivered: (delivered: Delivered) => void = () => undefined,
): LearnerSession & { mode(): string } {
	const kept = keeping(env.storage);
	const identity = { device: deviceOf(env), token: learnerToken(env, code) };
	const watching = watchRoom(env, identity, code, 'learner', isLearnerView, now);
	const outbox = openOutbox(env, identity, code, kept, (each) => {
		answers.delivered(each);
		delivered(each);
	});
	const put = (slot: string, command: Readonly<Record<string, unknown>>) => {
		const key = randomText(env, 15);
		outbox.put({ key, slot, command: { ...command, key } });
	};
	const view = () => watching.seen.get()?.view;
	const answers = new Answers({ kept, code, view, unsent: outbox.unsent, put });
	return {
		...watching,
		unsent: outbox.unsent,
		failing: outbox.failing,
		answers,
		answer(question, round, response) {
			const slot = { question, round, number: 0 };
			answers.touch(slot, response);
			answers.send(slot);
		},
		// Beside an answer to the same question, not in its place: one that waits to be sent is not lost by it.
		skip: (question) => put(`${question}/skip`, { type: 'skip', question }),
		result: () => request(env, identity, `/room/${code}/result`),
		poke() {
			watching.poke();
			outbox.poke();
		},
		close() {
			watching.close();
			outbox.close();
		},
	};
}
