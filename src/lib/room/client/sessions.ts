import type { WireCommand } from '../rules/commands.ts';
import type { HostView } from '../rules/project/host.ts';
import type { LearnerView } from '../rules/project/learner.ts';
import type { ScreenView } from '../rules/project/screen.ts';
import { Answers } from './answers.ts';
import { type RoomConnection, watchRoom } from './connection.ts';
import { deviceOf, learnerToken, safeStorage, screenKeyOf } from './device.ts';
import { type ClientEnv, randomText } from './env.ts';
import type { Observable } from './observable.ts';
import { type Delivery, type PendingCommand, openOutbox } from './outbox.ts';
import { type Reply, hasKeys, refusalOf, request } from './request.ts';

/** A learner's place in a room: comes back by the token that this device keeps. */
export interface LearnerSession extends RoomConnection<LearnerView> {
	/** What waits on this phone. */
	readonly unsent: Observable<readonly PendingCommand[]>;
	/** Sending has failed and is tried again. */
	readonly failing: Observable<boolean>;
	/** What is chosen, on its way and saved. */
	readonly answers: Answers;
	/** What a learner wrote in words of their own, by question: kept on this device alone. */
	readonly ownWords: { get(question: string): string; set(question: string, text: string): void };
	/** Takes an answer: kept on the device first, then sent until the server has it. */
	answer(question: string, round: 1 | 2, response: unknown): void;
	skip(question: string): void;
	/** Own result with explanations, once it may be seen (status 200). */
	result(): Promise<Reply>;
}

/** Takes a learner's place in a room. `onDelivery` is told what became of each command. */
export function learnerSession(
	env: ClientEnv,
	code: string,
	now: () => number,
	onDelivery: (delivery: Delivery) => void = () => undefined,
): LearnerSession & { mode(): string } {
	const storage = safeStorage(env.storage);
	const identity = { device: deviceOf(env), token: learnerToken(env, code) };
	const room = watchRoom(env, identity, code, 'learner', isLearnerView, now);
	const outbox = openOutbox(env, identity, code, storage, (each) => {
		answers.delivered(each);
		onDelivery(each);
	});
	const put = (slot: string, command: Readonly<Record<string, unknown>>) => {
		const key = randomText(env, 120);
		outbox.put({ key, slot, command: { ...command, key } });
	};
	const view = () => room.latest.get()?.view;
	const answers = new Answers({ storage, code, view, unsent: outbox.unsent, put });
	return {
		...room,
		unsent: outbox.unsent,
		failing: outbox.failing,
		answers,
		ownWords: {
			get: (question) => storage.get(`room/${code}/words/${question}`) ?? '',
			set: (question, text) => storage.set(`room/${code}/words/${question}`, text),
		},
		answer(question, round, response) {
			const slot = { question, round, number: 0 };
			answers.choose(slot, response);
			answers.send(slot);
		},
		// Beside an answer to the same question, not in its place: one that waits to be sent is not lost by it.
		skip: (question) => put(`${question}/skip`, { type: 'skip', question }),
		result: () => request(env, identity, `/room/${code}/result`),
		poke() {
			room.poke();
			outbox.poke();
		},
		close() {
			room.close();
			outbox.close();
		},
	};
}

/** A command without its key, which is made here, once for a press and all its repeats. */
type Keyless<Command> = Command extends { key: string } ? Omit<Command, 'key'> : never;
export type HostCommand = Keyless<
	Exclude<WireCommand, { type: 'hello' | 'join' | 'answer' | 'skip' }>
>;

export interface HostSession extends RoomConnection<HostView> {
	/** Sends a command, tried again while the network fails; undefined: done. `moved-on`: another press was first. */
	send(command: HostCommand): Promise<string | undefined>;
	/** `statistics`, `addresses`, `results.csv` or `responses.csv`. */
	fetch(part: string): Promise<Reply>;
}

/** Watches and moves a room by its host key. */
export function hostSession(
	env: ClientEnv,
	code: string,
	hostKey: string,
	now: () => number,
): HostSession {
	const identity = { device: deviceOf(env), token: hostKey };
	const room = watchRoom(env, identity, code, 'host', isHostView, now);
	return {
		...room,
		async send(wanted) {
			const command = { ...wanted, key: randomText(env, 120) };
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
): RoomConnection<ScreenView> {
	const token = safeStorage(env.storage).get(screenKeyOf(code));
	return watchRoom(env, { device: deviceOf(env), token }, code, 'screen', isScreenView, now);
}

const isLearnerView = (value: unknown): value is LearnerView => hasKeys(value, 'shared', 'own');
const isHostView = (value: unknown): value is HostView => hasKeys(value, 'shared', 'step', 'plan');
const isScreenView = (value: unknown): value is ScreenView =>
	hasKeys(value, 'shared', 'code', 'answered');
