import { afterEach, describe, expect, test } from 'vitest';
import { memoryStore } from '#lib/room/stores/memory.ts';
import { sampleLesson } from '#lib/room/rules/sample.ts';
import { ask, field, newKey, openRoom, serveRooms } from './ground.ts';

type Options = NonNullable<Parameters<typeof serveRooms>[0]>;
const servers: Awaited<ReturnType<typeof serveRooms>>[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

async function served(options: Options = {}) {
	const server = await serveRooms(options);
	servers.push(server);
	return server;
}

let devices = 0;
/** A header as anybody may invent it, new each time. */
const invented = () => ({ 'x-readback-device': `invented-${++devices}` });
const open = (base: string, headers: Record<string, string> = {}, body: object = {}) =>
	ask(base, '/room/open', {
		body: { lesson: 'sample', ...body },
		headers: { ...invented(), ...headers },
	});
const join = (base: string, code: string, who: string, headers: Record<string, string> = {}) =>
	ask(base, `/room/${code}/commands`, {
		token: who.padEnd(32, '_'),
		body: { type: 'join', key: newKey(), name: 'Quiet Heron' },
		headers: { ...invented(), ...headers },
	});
const statusesOf = async (replies: readonly Promise<{ status: number }>[]) =>
	(await Promise.all(replies)).map(({ status }) => status);
const count = (statuses: readonly number[], status: number) =>
	statuses.filter((each) => each === status).length;

describe('opening rooms', () => {
	test('invented devices gain nothing: one address has its budget, and is told when to come back', async () => {
		const { base } = await served({ admitted: { rooms: { burst: 5, perSecond: 0.1 } } });
		const statuses = await statusesOf(Array.from({ length: 20 }, () => open(base)));
		expect([count(statuses, 201), count(statuses, 429)]).toEqual([5, 15]);
		const refused = await open(base);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(10);
	});

	test('thirty teachers behind one address open at once', async () => {
		const { base } = await served();
		const statuses = await statusesOf(Array.from({ length: 30 }, () => open(base)));
		expect(count(statuses, 201)).toBe(30);
	});

	test('a forwarded address counts where a proxy is set, and nowhere else', async () => {
		const admitted = { rooms: { burst: 2, perSecond: 0.1 } };
		const from = (address: string) => ({ 'x-forwarded-for': address });
		const direct = await served({ admitted });
		for (const address of ['1.1.1.1', '2.2.2.2']) await open(direct.base, from(address));
		expect((await open(direct.base, from('3.3.3.3'))).status).toBe(429);
		const address = { header: 'x-forwarded-for', depth: 1 };
		const behind = await served({ admitted, settings: { address } });
		for (const each of ['1.1.1.1', '1.1.1.1', '2.2.2.2'])
			expect((await open(behind.base, from(`9.9.9.9, ${each}`))).status).toBe(201);
		expect((await open(behind.base, from('8.8.8.8, 1.1.1.1'))).status).toBe(429);
	});

	test('who has opened a room before has a share of their own; an invented mark has none', async () => {
		const { base } = await served({ admitted: { rooms: { burst: 2, perSecond: 0.001 } } });
		const mark = field((await open(base)).text, 'mark');
		await open(base);
		expect((await open(base)).status).toBe(429);
		for (const wrong of [`${mark}x`, mark.slice(1), 'AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA'])
			expect((await open(base, { 'x-readback-mark': wrong })).status).toBe(429);
		const statuses = [];
		for (let i = 0; i < 5; i++)
			statuses.push((await open(base, { 'x-readback-mark': mark })).status);
		expect(statuses).toEqual([201, 201, 201, 201, 429]);
	});

	test('bytes are counted as well, announced or not', async () => {
		const bytes = { burst: 1_500_000, perSecond: 1 };
		const readSent = () => ({ lesson: sampleLesson() });
		const { base } = await served({ admitted: { bytes }, readSent });
		const sent = (text: string) => ask(base, '/room/open', { body: { sent: text } });
		expect((await sent('x'.repeat(1_000_000))).status).toBe(201);
		expect((await sent('x'.repeat(1_000_000))).status).toBe(429);
		const body = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('{"sent":"small"}'));
				controller.close();
			},
		});
		const headers = { ...invented(), 'content-type': 'application/json' };
		const init: RequestInit & { duplex: 'half' } = {
			method: 'POST',
			headers,
			body,
			duplex: 'half',
		};
		expect((await fetch(`${base}/room/open`, init)).status).toBe(429);
		expect((await sent('small')).status).toBe(201);
	});

	test('a lesson over the limit is refused by what was too much', async () => {
		const { base } = await served({ settings: { lessonBytes: 100_000 } });
		const reply = await ask(base, '/room/open', { body: { sent: 'x'.repeat(100_001) } });
		expect([reply.status, JSON.parse(reply.text)]).toEqual([
			413,
			{ refusal: 'too-much', what: 'bytes', most: 100_000 },
		]);
	});

	test('what the reader refuses is handed on, with a time where time helps', async () => {
		const answers = [
			[{ refusal: 'too-much', what: 'questions', most: 7 }, 413],
			[{ refusal: 'too-slow' }, 422],
			[{ refusal: 'busy', waitMs: 1500 }, 503],
		] as const;
		for (const [answer, status] of answers) {
			const { base } = await served({ readSent: () => answer });
			const reply = await ask(base, '/room/open', { body: { sent: {} } });
			expect([reply.status, JSON.parse(reply.text)]).toEqual([status, answer]);
			expect(reply.headers.get('retry-after')).toBe(status === 503 ? '2' : null);
		}
	});
});

describe('space', () => {
	test('where as many rooms are kept as may be, one more is refused', async () => {
		const { base } = await served({ settings: { rooms: 3 } });
		for (let i = 0; i < 3; i++) expect((await open(base)).status).toBe(201);
		const reply = await open(base);
		expect([reply.status, reply.text]).toEqual([507, '{"refusal":"rooms-full"}']);
	});

	test('a room of yesterday that nobody came to makes place; one with learners never does', async () => {
		const store = memoryStore();
		const yesterday = await served({ store, wallMs: 0 });
		const [empty, used] = [await openRoom(yesterday.base), await openRoom(yesterday.base)];
		for (const who of ['one', 'two', 'three']) await join(yesterday.base, used.code, who);
		const today = await served({ store, wallMs: 25 * 3_600_000, settings: { rooms: 2 } });
		expect((await open(today.base)).status).toBe(201);
		expect((await store.list()).map(({ room }) => room)).toContain(used.code);
		expect((await store.list()).map(({ room }) => room)).not.toContain(empty.code);
		expect((await open(today.base)).status).toBe(507);
	});

	test('where the disk is nearly full no room is opened, and answers are still taken', async () => {
		let free: number | undefined = 2000;
		const freeBytes = async () => free;
		const { base } = await served({ settings: { diskFree: 1000 }, freeBytes });
		const { code } = await openRoom(base);
		free = 999;
		const reply = await open(base);
		expect([reply.status, reply.text]).toEqual([507, '{"refusal":"disk-full"}']);
		expect((await join(base, code, 'one')).status).toBe(200);
		free = undefined;
		expect((await open(base)).status).toBe(201);
	});
});

describe('joining', () => {
	test('a room takes so many learners, whatever tokens and devices are invented, also all at once', async () => {
		const { base } = await served({ settings: { learners: 40 } });
		const { code } = await openRoom(base);
		const statuses = await statusesOf(
			Array.from({ length: 100 }, (_, i) => join(base, code, `bot-${i}`)),
		);
		expect([count(statuses, 200), count(statuses, 403)]).toEqual([40, 60]);
		expect((await join(base, code, 'bot-1')).status).toBe(200);
	});

	test('invented devices and tokens share the budget of their address; who is in goes on', async () => {
		const strangersOfRoom = { burst: 30, perSecond: 0.1 };
		const { base } = await served({ admitted: { strangersOfRoom } });
		const [room, other] = [await openRoom(base), await openRoom(base)];
		await join(base, room.code, 'early');
		const statuses = await statusesOf(
			Array.from({ length: 60 }, (_, i) => join(base, room.code, `bot-${i}`)),
		);
		expect([count(statuses, 200), count(statuses, 429)]).toEqual([29, 31]);
		expect((await ask(base, `/room/${room.code}/door`)).status).toBe(429);
		expect((await join(base, room.code, 'early')).status).toBe(200);
		expect((await join(base, other.code, 'neighbour')).status).toBe(200);
		const lock = { type: 'lock', key: newKey(), locked: true };
		const { status } = await ask(base, `/room/${room.code}/commands`, {
			token: room.hostKey,
			body: lock,
		});
		expect(status).toBe(200);
	});
});

describe('the projector', () => {
	const watch = async (base: string, code: string, token?: string) => {
		const stop = new AbortController();
		const headers = { accept: 'text/event-stream', ...(token && { 'x-readback-token': token }) };
		const url = `${base}/room/${code}/events?role=screen`;
		const response = await fetch(url, { headers, signal: stop.signal });
		const state = { status: response.status, ended: false, stop: () => stop.abort() };
		const over = () => (state.ended = true);
		void response.text().then(over, () => undefined);
		return state;
	};

	test('is not pushed out by strangers, and comes in past as many as there are', async () => {
		const address = { header: 'x-real-ip', depth: 1 };
		const { base } = await served({ settings: { address } });
		const { code, hostKey } = await openRoom(base);
		const { text } = await ask(base, `/room/${code}/addresses`, { token: hostKey });
		const key = field(text, 'screen');
		const plain = await watch(base, code);
		const known = await watch(base, code, key);
		const strangers = [];
		for (let i = 0; i < 20; i++) strangers.push(await watch(base, code));
		expect(new Set(strangers.map(({ status }) => status))).toEqual(new Set([200, 503]));
		const late = await watch(base, code, key);
		expect([plain, known, late].map(({ status, ended }) => [status, ended])).toEqual(
			Array(3).fill([200, false]),
		);
		expect(await ask(base, `/room/${code}/events?role=host`, { token: key })).toMatchObject({
			status: 401,
		});
		for (const each of [plain, known, late, ...strangers]) each.stop();
	});
});

describe('a learner’s views', () => {
	test('that are begun again and again wait', async () => {
		const { base } = await served();
		const { code } = await openRoom(base);
		await join(base, code, 'one');
		const look = () =>
			ask(base, `/room/${code}/events?role=learner`, { token: 'one'.padEnd(32, '_') });
		const statuses = await statusesOf(Array.from({ length: 150 }, look));
		expect(count(statuses, 429)).toBeGreaterThan(20);
		expect(count(statuses, 200)).toBeGreaterThanOrEqual(100);
	});
});

describe('HOST_PASSWORD', () => {
	const hostPassword = 'Grüße, 7 Füchse';
	const unlock = (base: string, password: unknown) =>
		ask(base, '/room/password', { body: { password }, headers: invented() });

	test('where none is set nobody is asked', async () => {
		const { base } = await served();
		expect((await unlock(base, 'anything')).text).toBe('{}');
		expect((await open(base)).status).toBe(201);
	});

	test('nobody opens a room without it; who gives it once is let in from then on, also after a restart', async () => {
		const server = await served({ settings: { hostPassword } });
		const { base } = server;
		expect([(await open(base)).status, (await open(base)).text]).toEqual([
			401,
			'{"refusal":"password"}',
		]);
		for (const wrong of ['', 'x', `${hostPassword} `, hostPassword.toLowerCase()])
			expect((await unlock(base, wrong)).text).toBe('{"refusal":"wrong-password"}');
		expect((await unlock(base, 7)).status).toBe(422);
		const grant = field((await unlock(base, hostPassword)).text, 'grant');
		expect(field((await unlock(base, hostPassword.normalize('NFD'))).text, 'grant')).toBe(grant);
		expect(grant).not.toContain(hostPassword);
		const headers = { 'x-readback-grant': grant };
		expect((await open(base, headers)).status).toBe(201);
		for (const wrong of [`${grant}x`, grant.slice(1), hostPassword.replaceAll(/[^\w]/g, '')])
			expect((await open(base, { 'x-readback-grant': wrong })).status).toBe(401);
		const again = await served({ settings: { hostPassword } });
		expect((await open(again.base, headers)).status).toBe(201);
		const changed = await served({ settings: { hostPassword: 'another' } });
		expect((await open(changed.base, headers)).status).toBe(401);
		expect(server.lines.join()).not.toContain('7 Füchse');
	});

	test('tries are few from one address, the right one too, whatever device is named', async () => {
		const { base } = await served({ settings: { hostPassword } });
		const grant = field((await unlock(base, hostPassword)).text, 'grant');
		const statuses = [];
		for (let i = 0; i < 12; i++) statuses.push((await unlock(base, `try ${i}`)).status);
		expect(statuses).toEqual([...Array<number>(9).fill(403), 429, 429, 429]);
		const late = await unlock(base, hostPassword);
		expect(late.status).toBe(429);
		expect(late.headers.get('retry-after')).toMatch(/^\d+$/);
		expect((await open(base, { 'x-readback-grant': grant })).status).toBe(201);
	});

	test('who does not know it takes nothing from those who do', async () => {
		const admitted = { rooms: { burst: 2, perSecond: 0.001 } };
		const { base } = await served({ admitted, settings: { hostPassword } });
		await statusesOf(Array.from({ length: 30 }, () => open(base)));
		const grant = field((await unlock(base, hostPassword)).text, 'grant');
		expect((await open(base, { 'x-readback-grant': grant })).status).toBe(201);
	});
});
