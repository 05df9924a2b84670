import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	hostSession,
	joinRoom,
	learnerSession,
	lookAtDoor,
	openRoomWith,
	sayHello,
	screenSession,
} from '#lib/room/client/index.ts';
import { deviceStorage, field, phone, serveRooms } from './ground.ts';

let server: Awaited<ReturnType<typeof serveRooms>>;
const open: { close(): void }[] = [];
const now = () => performance.now();
const kept = <T extends { close(): void }>(session: T): T => {
	open.push(session);
	return session;
};

beforeEach(async () => {
	server = await serveRooms();
});
afterEach(async () => {
	for (const each of open.splice(0)) each.close();
	await server.close();
});

async function room(settings: object = {}) {
	const desk = phone(server.base);
	const { body } = await openRoomWith(desk, { lesson: 'sample', settings });
	const text = JSON.stringify(body);
	const [code, hostKey] = [field(text, 'code'), field(text, 'hostKey')];
	const host = kept(hostSession(desk, code, hostKey, now));
	await expect.poll(() => host.latest.get()).toBeDefined();
	return { code, host, hostKey, expected: () => host.latest.get()?.view.step ?? 0 };
}

async function learner(code: string, env = phone(server.base)) {
	expect(await joinRoom(env, code, 'Quiet Heron')).toBeUndefined();
	const session = kept(learnerSession(env, code, now));
	await expect.poll(() => session.latest.get()).toBeDefined();
	return session;
}

const shared = (session: Awaited<ReturnType<typeof learner>>) => session.latest.get()?.view.shared;

/** Answers with the first option shown. */
function answerFirst(session: Awaited<ReturnType<typeof learner>>) {
	const view = session.latest.get()?.view;
	const seen = view?.shared;
	const question = seen && 'question' in seen ? seen.question : view?.own.working?.question;
	const [id = ''] = JSON.stringify(question?.opened).match(/i[0-9a-f]{16}/) ?? [];
	const response = question?.kind === 'choice' ? { chosen: id } : { chosen: [id] };
	session.answer(question?.name ?? '', seen && 'round' in seen ? seen.round : 1, response);
}

describe('a whole session over the wire', () => {
	test('in the teacher’s pace: join, answer, vote again, reveal, end, take home', async () => {
		const { code, host, expected } = await room();
		expect((await lookAtDoor(phone(server.base), code.toLowerCase())).status).toBe(200);
		await sayHello(phone(server.base), code);
		const screen = kept(screenSession(phone(server.base), code, now));
		const learners = [await learner(code), await learner(code), await learner(code)];
		await expect.poll(() => host.latest.get()?.view.learners.length).toBe(3);
		expect(host.latest.get()?.view.greeted).toBe(true);
		expect(await host.send({ type: 'takeOver' })).toBeUndefined();
		expect(await host.send({ type: 'start', expected: expected() })).toBeUndefined();
		for (const each of learners) {
			await expect.poll(() => shared(each)?.phase).toBe('open');
			answerFirst(each);
		}
		await expect.poll(() => screen.latest.get()?.view.answered).toBe(3);
		for (const each of learners) {
			await expect.poll(() => each.unsent.get()).toEqual([]);
			await expect.poll(() => each.latest.get()?.view.own.answers?.[1]).toBeDefined();
		}
		for (const type of [
			'close',
			'close',
			'discuss',
			'again',
			'close',
			'close',
			'reveal',
		] as const) {
			await expect.poll(() => host.send({ type, expected: expected() })).toBeUndefined();
		}
		await expect.poll(() => screen.latest.get()?.view.tallies?.length).toBe(2);
		await expect.poll(() => learners[0] && shared(learners[0])?.phase).toBe('reveal');
		expect(await host.send({ type: 'end', expected: expected() })).toBeUndefined();
		await expect.poll(() => learners[0]?.latest.get()?.view.own.result).toBe(true);
		const result = await learners[0]?.result();
		expect(result?.status).toBe(200);
		expect(result?.text).toContain('SECRET explanation 0');
		expect(result?.text).not.toContain('Stem number 1');
		expect((await host.fetch('results.csv')).text).toContain('question-0');
		expect((await host.fetch('statistics')).status).toBe(200);
	});

	test('in one’s own pace: each goes on alone, and the results come when all are through', async () => {
		const { code, host, expected } = await room({ pace: 'own' });
		const one = await learner(code);
		const two = await learner(code);
		await host.send({ type: 'start', expected: expected() });
		for (let number = 1; number <= 4; number++) {
			await expect.poll(() => one.latest.get()?.view.own.working?.number).toBe(number);
			expect((await one.result()).status).toBe(409);
			answerFirst(one);
			await expect.poll(() => one.unsent.get()).toEqual([]);
		}
		await expect.poll(() => one.latest.get()?.view.own.working?.question).toBeUndefined();
		expect((await one.result()).status).toBe(409);
		for (let number = 1; number <= 4; number++) {
			await expect.poll(() => two.latest.get()?.view.own.working?.number).toBe(number);
			answerFirst(two);
			await expect.poll(() => two.unsent.get()).toEqual([]);
		}
		await expect.poll(() => one.latest.get()?.view.own.result).toBe(true);
		expect((await one.result()).text).toContain('SECRET explanation 3');
		expect((await two.result()).text).toContain('SECRET explanation 3');
	});

	test('a refresh, a second refresh and a second tab come back to the same place with the answer kept', async () => {
		const { code, host, expected } = await room();
		const storage = deviceStorage();
		const env = phone(server.base, storage);
		const first = await learner(code, env);
		await host.send({ type: 'start', expected: expected() });
		await expect.poll(() => shared(first)?.phase).toBe('open');
		answerFirst(first);
		await expect.poll(() => first.latest.get()?.view.own.answers?.[1]).toBeDefined();
		const before = first.latest.get()?.view;
		first.close();
		for (let i = 0; i < 2; i++) {
			const again = await learner(code, env);
			expect(again.latest.get()?.view).toEqual(before);
			if (i === 0) again.close();
		}
		const tab = await learner(code, env);
		expect(tab.latest.get()?.view).toEqual(before);
		await expect.poll(() => host.latest.get()?.view.learners.length).toBe(1);
	});

	test('an answer given without a network is kept through a refresh and sent when there is one', async () => {
		const { code, host, expected } = await room();
		const storage = deviceStorage();
		const working = phone(server.base, storage);
		const first = await learner(code, working);
		await host.send({ type: 'start', expected: expected() });
		await expect.poll(() => shared(first)?.phase).toBe('open');
		const view = first.latest.get()?.view;
		first.close();
		const dead = { ...working, fetch: () => Promise.reject(new TypeError('no network')) };
		const offline = kept(learnerSession(dead, code, now));
		const question = view && 'question' in view.shared ? view.shared.question : undefined;
		const [id] = JSON.stringify(question?.opened).match(/i[0-9a-f]{16}/) ?? [];
		offline.answer(question?.name ?? '', 1, { chosen: id });
		await expect.poll(() => offline.failing.get()).toBe(true);
		offline.close();
		const back = kept(learnerSession(working, code, now));
		await expect.poll(() => back.latest.get()?.view.own.answers?.[1]).toEqual({ chosen: id });
		expect(back.unsent.get()).toEqual([]);
	});

	test('a removed learner hears it', async () => {
		const { code, host } = await room();
		const one = await learner(code);
		await expect.poll(() => host.latest.get()?.view.learners.length).toBe(1);
		await host.send({ type: 'remove', learner: 'l1' });
		await expect.poll(() => one.link.get()).toBe('gone');
	});

	test('a second device takes over by the host key', async () => {
		const { code, host, hostKey, expected } = await room();
		await host.send({ type: 'takeOver' });
		const other = kept(hostSession(phone(server.base), code, hostKey, now));
		await expect.poll(() => other.latest.get()).toBeDefined();
		expect(await other.send({ type: 'start', expected: expected() })).toBe('not-hosting');
		expect(await other.send({ type: 'takeOver' })).toBeUndefined();
		expect(await other.send({ type: 'start', expected: expected() })).toBeUndefined();
		expect(await host.send({ type: 'close', expected: expected() })).toBe('not-hosting');
	});

	test('a deleted room is gone for all', async () => {
		const { code, host } = await room();
		const one = await learner(code);
		expect(await host.send({ type: 'delete' })).toBeUndefined();
		await expect.poll(() => one.link.get()).toBe('gone');
		expect((await lookAtDoor(phone(server.base), code)).status).toBe(404);
	});
});
