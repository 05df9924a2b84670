import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { deadlines } from '../../src/tools/testing/patience.js';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { ask, newKey, openRoom, serveRooms } from './ground.ts';
import { newFolder, startProcess, type RoomProcess } from './process.ts';

const processes: RoomProcess[] = [];
const start = async (...given: Parameters<typeof startProcess>) => {
	const process = await startProcess(...given);
	processes.push(process);
	return process;
};
afterEach(async () => {
	for (const each of processes.splice(0))
		if (each.child.exitCode === null) each.child.kill('SIGKILL');
});

const tokenOf = (i: number) => `learner-${i}`.padEnd(32, '_');

/** A begun room of `count` learners, and how to answer its first question. */
async function begun(base: string, count: number) {
	const room = await openRoom(base, { naming: 'none' });
	const post = (at: string, token: string, command: object) =>
		ask(at, `/room/${room.code}/commands`, { token, body: { key: newKey(), ...command } });
	for (let i = 0; i < count; i++) await post(base, tokenOf(i), { type: 'join' });
	const step = (at: string, type: string, expected: number) =>
		post(at, room.hostKey, { type, expected });
	await step(base, 'start', 1);
	const { text } = await ask(base, `/room/${room.code}/events?role=screen`);
	const [, question] = text.match(/"question":\{"name":"(\w+)"/) ?? [];
	const [, chosen] = text.match(/\{"id":"(\w+)","text"/) ?? [];
	const answer = (at: string, i: number, key = newKey()) =>
		post(at, tokenOf(i), {
			type: 'answer',
			key,
			question,
			round: 1,
			turn: 1,
			response: { chosen },
		});
	const view = async (at: string) => {
		const reply = await ask(at, `/room/${room.code}/events?role=host`, { token: room.hostKey });
		const [, step] = reply.text.match(/"step":(\d+)/) ?? [];
		const [, answered] = reply.text.match(/"answered":(\d+),"plan"/) ?? [];
		return { step: Number(step), answered: Number(answered), text: reply.text };
	};
	return { ...room, post, step, answer, view };
}

describe('a server that dies', () => {
	test('between append and acknowledgement has the answer, and takes its repeat for the same', async () => {
		const folder = newFolder();
		const first = await start(folder);
		const room = await begun(first.base, 3);
		await first.kill('SIGKILL');
		const dying = await start(folder, { dieAfter: 1 });
		const key = newKey();
		const exited = once(dying.child, 'exit');
		await expect(room.answer(dying.base, 0, key)).rejects.toThrow();
		await exited;
		const third = await start(folder);
		expect((await room.view(third.base)).answered).toBe(1);
		expect((await room.answer(third.base, 0, key)).status).toBe(200);
		const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
		const answers = (await store.read(room.code, 0)).filter(({ text }) =>
			text.includes('"answered"'),
		);
		expect(answers).toHaveLength(1);
		await store.close();
	});

	test('under load, ten times over, loses no acknowledged answer', async () => {
		const folder = newFolder();
		let server = await start(folder);
		const room = await begun(server.base, 20);
		const acknowledged = new Set<string>();
		const heard = new Set<number>();
		for (let round = 0; round < 10; round++) {
			const { base } = server;
			const before = acknowledged.size;
			let turn = round * 1000;
			let dead = false;
			const answers = async (i: number) => {
				while (!dead) {
					const key = newKey();
					const command = { type: 'answer', key, round: 1, turn: ++turn };
					const { text } = await ask(base, `/room/${room.code}/events?role=screen`);
					const [, question] = text.match(/"question":\{"name":"(\w+)"/) ?? [];
					const [, chosen] = text.match(/\{"id":"(\w+)","text"/) ?? [];
					const reply = await room.post(base, tokenOf(i), {
						...command,
						question,
						response: { chosen },
					});
					if (reply.status !== 200) continue;
					acknowledged.add(key);
					heard.add(i);
				}
			};
			const load = Array.from({ length: 20 }, (_, i) => answers(i).catch(() => undefined));
			// At another moment each time, by what was acknowledged: how soon that is depends on the machine.
			await expect
				.poll(() => heard.size === 20 && acknowledged.size > before + 3 * round, {
					timeout: deadlines.wait,
					interval: 1,
				})
				.toBe(true);
			await server.kill('SIGKILL');
			dead = true;
			await Promise.all(load);
			server = await start(folder);
		}
		const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
		const log = (await store.read(room.code, 0)).map(({ text }) => text).join('\n');
		expect(acknowledged.size).toBeGreaterThan(100);
		expect([...acknowledged].filter((key) => !log.includes(`"${key}"`))).toEqual([]);
		expect((await room.view(server.base)).answered).toBe(20);
		await store.close();
	});

	test('ends its streams when asked to, keeps what it said, and starts again', async () => {
		const folder = newFolder();
		const first = await start(folder);
		const room = await begun(first.base, 2);
		const headers = { accept: 'text/event-stream' };
		const stream = await fetch(`${first.base}/room/${room.code}/events?role=screen`, { headers });
		const ended = stream.text();
		expect((await room.answer(first.base, 0)).status).toBe(200);
		await first.kill('SIGTERM');
		expect(await ended).toContain('"answered":1');
		const second = await start(folder);
		expect((await room.view(second.base)).answered).toBe(1);
	});

	test('comes back with a clock set back an hour: nothing reopens, and time in the log never falls', async () => {
		const folder = newFolder();
		const first = await start(folder);
		const room = await begun(first.base, 1);
		await room.step(first.base, 'close', (await room.view(first.base)).step);
		await first.kill('SIGKILL');
		const second = await start(folder, { wallMs: Date.now() - 3_600_000 });
		await room.step(second.base, 'close', (await room.view(second.base)).step);
		expect((await room.answer(second.base, 0)).text).toBe('{"refusal":"too-late"}');
		await room.step(second.base, 'reveal', (await room.view(second.base)).step);
		const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
		const times = (await store.read(room.code, 0)).map(({ at }) => at);
		expect(times.length).toBeGreaterThan(5);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		await store.close();
	});
});

test('two processes on one store: each hears the other, and none writes over the other', async () => {
	const folder = newFolder();
	const [one, two] = [await start(folder), await start(folder)];
	const room = await begun(one.base, 30);
	await room.view(two.base);
	const replies = await Promise.all(
		Array.from({ length: 30 }, (_, i) => room.answer(i % 2 ? one.base : two.base, i)),
	);
	expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
	for (const { base } of [one, two]) {
		await expect.poll(async () => (await room.view(base)).answered).toBe(30);
	}
	const { step } = await room.view(one.base);
	const presses = await Promise.all([one, two].map(({ base }) => room.step(base, 'close', step)));
	expect(presses.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a full disk refuses answers for now, and takes the same ones when there is room again', async () => {
	const folder = newFolder();
	const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
	let full = false;
	const append = store.append;
	store.append = (...given) =>
		full ? Promise.reject(new Error('database or disk is full')) : append(...given);
	const server = await serveRooms({ store });
	const room = await begun(server.base, 2);
	full = true;
	const key = newKey();
	const refused = await room.answer(server.base, 0, key);
	expect([refused.status, refused.text]).toEqual([503, '{"refusal":"storage"}']);
	expect((await room.view(server.base)).answered).toBe(0);
	full = false;
	expect((await room.answer(server.base, 0, key)).status).toBe(200);
	expect((await room.view(server.base)).answered).toBe(1);
	await server.close();
});

test('the same answer sent many times at once is one answer', async () => {
	const server = await serveRooms();
	const room = await begun(server.base, 1);
	const key = newKey();
	const replies = await Promise.all(
		Array.from({ length: 12 }, () => room.answer(server.base, 0, key)),
	);
	expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
	expect((await room.view(server.base)).text).toContain(`"sequence":4,`);
	await server.close();
});

test('rooms older than the days they are kept delete themselves', async () => {
	const store = sqliteStore({ file: join(newFolder(), 'rooms.sqlite') });
	const old = await serveRooms({ store, wallMs: Date.now() - 31 * 86_400_000 });
	const { code } = await openRoom(old.base);
	const young = await serveRooms({ store });
	const { code: kept } = await openRoom(young.base);
	await store.expire(Date.now() - 30 * 86_400_000);
	await expect.poll(async () => (await ask(young.base, `/room/${code}/door`)).status).toBe(404);
	expect((await ask(young.base, `/room/${kept}/door`)).status).toBe(200);
	await young.close();
});
