import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, newKey, openRoom, serveRooms } from './ground.ts';

const tokenOf = (who: string) => who.padEnd(32, '_');
let server: Awaited<ReturnType<typeof serveRooms>>;
beforeEach(async () => {
	server = await serveRooms();
});
afterEach(() => server.close());

const join = (code: string, who: string, name = 'Quiet Heron', headers = {}) =>
	ask(server.base, `/room/${code}/commands`, {
		token: tokenOf(who),
		body: { type: 'join', key: newKey(), name },
		headers,
	});
const hello = () => ({ type: 'hello', key: newKey() });

describe('tokens', () => {
	test('forged ones, those of another room and none at all open nothing', async () => {
		const room = await openRoom(server.base);
		const other = await openRoom(server.base);
		await join(room.code, 'one');
		for (const token of [
			tokenOf('forged'),
			other.hostKey,
			'short',
			'',
			`${room.hostKey}x`,
			room.hostKey.slice(1),
		]) {
			for (const role of ['learner', 'host']) {
				expect(
					(await ask(server.base, `/room/${room.code}/events?role=${role}`, { token })).status,
				).toBe(401);
			}
			for (const part of ['result', 'statistics', 'results.csv', 'responses.csv', 'addresses']) {
				expect((await ask(server.base, `/room/${room.code}/${part}`, { token })).status).toBe(401);
			}
			const body = { type: 'start', key: newKey(), expected: 1 };
			expect((await ask(server.base, `/room/${room.code}/commands`, { token, body })).status).toBe(
				403,
			);
		}
		expect(
			(await ask(server.base, `/room/${other.code}/events?role=learner`, { token: tokenOf('one') }))
				.status,
		).toBe(401);
	});

	test('a learner’s token calls no host action', async () => {
		const { code } = await openRoom(server.base);
		await join(code, 'one');
		const commands = [
			{ type: 'start', expected: 1 },
			{ type: 'end', expected: 1 },
			{ type: 'takeOver' },
			{ type: 'clear', what: 'learners' },
			{ type: 'remove', learner: 'l1' },
			{ type: 'delete' },
		];
		for (const command of commands) {
			const body = { ...command, key: newKey() };
			const reply = await ask(server.base, `/room/${code}/commands`, {
				token: tokenOf('one'),
				body,
			});
			expect([reply.status, reply.text]).toEqual([403, '{"refusal":"not-allowed"}']);
		}
	});

	test('are kept as hashes: neither host key nor token is in the log', async () => {
		const { memoryStore } = await import('#lib/room/stores/memory.ts');
		const store = memoryStore();
		const own = await serveRooms({ store });
		const { code, hostKey } = await openRoom(own.base);
		const body = { type: 'join', key: newKey(), name: 'Quiet Heron' };
		await ask(own.base, `/room/${code}/commands`, { token: tokenOf('one'), body });
		const log = JSON.stringify(await store.read(code, 0));
		expect(log).toContain('joined');
		expect(log).not.toContain(hostKey);
		expect(log).not.toContain(tokenOf('one'));
		await own.close();
	});
});

describe('requests of other sites', () => {
	test('a form, a plain text post and a post without our header are refused', async () => {
		const { code } = await openRoom(server.base);
		const path = `${server.base}/room/${code}/commands`;
		const body = JSON.stringify(hello());
		const device = { 'x-readback-device': 'test-device' };
		for (const headers of [
			{ ...device, 'content-type': 'text/plain' },
			{ ...device, 'content-type': 'application/x-www-form-urlencoded' },
			{ 'content-type': 'application/json' },
			{ ...device, 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
		]) {
			const { status } = await fetch(path, { method: 'POST', headers, body });
			expect([403, 415]).toContain(status);
		}
		expect(
			(await fetch(path, { method: 'OPTIONS' })).headers.get('access-control-allow-origin'),
		).toBeNull();
	});

	test('addresses that are no room’s are left to the pages', async () => {
		for (const path of [
			'/',
			'/room',
			'/room/ABCDEF',
			'/room/ABCDEF/other',
			'/room/../events',
			'/room/AB%43DEF/events',
			'/rooms/ABCDEF/events',
		]) {
			expect((await ask(server.base, path)).status).toBe(418);
		}
		expect((await ask(server.base, '/room/ABCDEF/events')).status).toBe(404);
		const { code } = await openRoom(server.base);
		for (const method of ['DELETE', 'PUT', 'PATCH', 'HEAD']) {
			expect((await fetch(`${server.base}/room/${code}/events`, { method })).status).toBe(405);
		}
	});
});

describe('bodies', () => {
	test('malformed and strange ones are refused by name and change nothing', async () => {
		const { code, hostKey } = await openRoom(server.base);
		const deep = `${'['.repeat(1500)}${']'.repeat(1500)}`;
		const bodies = [
			'',
			'{',
			'null',
			'[]',
			'"x"',
			'\u0000',
			deep,
			'{"type":"join","key":"12345678","__proto__":{"role":"host"}}',
			'{"type":"join","key":"12345678","name":{"toString":1}}',
			'{"type":"constructor","key":"12345678"}',
			'{"type":"start","key":"12345678","expected":1e999}',
			'{"type":"start","key":"12345678","expected":-1}',
			'{"type":"start","key":"12345678","expected":1,"more":1}',
			'{"type":"hello","key":"<script>"}',
			'{"type":"tick"}',
		];
		for (const body of bodies) {
			const reply = await ask(server.base, `/room/${code}/commands`, { token: hostKey, body });
			expect([400, 422], body.slice(0, 60)).toContain(reply.status);
			expect(reply.text).toBe('{"refusal":"unreadable"}');
		}
		const view = await ask(server.base, `/room/${code}/events?role=host`, { token: hostKey });
		expect(view.text).toContain('"sequence":1,');
	});

	test('bytes that are no UTF-8 are refused', async () => {
		const { code } = await openRoom(server.base);
		const { status } = await fetch(`${server.base}/room/${code}/commands`, {
			method: 'POST',
			headers: { 'x-readback-device': 'test-device', 'content-type': 'application/json' },
			body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
		});
		expect(status).toBe(400);
	});

	test('a command over 4 kB and a lesson over 1 MB are refused, announced or not', async () => {
		const { code } = await openRoom(server.base);
		const headers = { 'x-readback-device': 'test-device', 'content-type': 'application/json' };
		const big = JSON.stringify({ ...hello(), more: 'x'.repeat(5000) });
		expect((await ask(server.base, `/room/${code}/commands`, { body: big })).status).toBe(413);
		const stream = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode(big));
				controller.close();
			},
		});
		const init: RequestInit & { duplex: 'half' } = {
			method: 'POST',
			headers,
			body: stream,
			duplex: 'half',
		};
		const unannounced = await fetch(`${server.base}/room/${code}/commands`, init);
		expect(unannounced.status).toBe(413);
		const lesson = JSON.stringify({ sent: 'x'.repeat(1024 * 1024) });
		expect((await ask(server.base, '/room/open', { body: lesson })).status).toBe(413);
	});

	test('a lesson from the editor is read by the function handed in, and refused with its findings', async () => {
		const { sampleLesson } = await import('#lib/room/rules/sample.ts');
		const own = await serveRooms({
			readSent: (sent) =>
				sent === 'good' ? { lesson: sampleLesson() } : { findings: ['no title'] },
		});
		expect((await ask(own.base, '/room/open', { body: { sent: 'good' } })).status).toBe(201);
		const bad = await ask(own.base, '/room/open', { body: { sent: 'bad' } });
		expect([bad.status, bad.text]).toEqual([
			422,
			'{"refusal":"bad-lesson","findings":["no title"]}',
		]);
		expect((await ask(server.base, '/room/open', { body: { sent: 'good' } })).status).toBe(404);
		await own.close();
	});
});

describe('names', () => {
	test('that attack are refused, and no error repeats them', async () => {
		const { code } = await openRoom(server.base, { naming: 'own' });
		const names = [
			'<img src=x onerror=alert(1)>',
			'a\u202eb',
			'a\u200bb',
			'=HYPERLINK("x")',
			'${7*7}',
			'{{x}}',
			'a\u0000',
			'x'.repeat(150),
		];
		for (const [i, name] of names.entries()) {
			const reply = await join(code, `n${i}`, name);
			expect([reply.status, reply.text]).toEqual([422, '{"refusal":"bad-name"}']);
		}
	});

	test('never reach the log of the server, nor do codes or tokens', async () => {
		const { memoryStore } = await import('#lib/room/stores/memory.ts');
		const store = memoryStore();
		const own = await serveRooms({ store });
		const { code, hostKey } = await openRoom(own.base, { naming: 'own' });
		store.append = () => Promise.reject(new Error('disk full of Nurbek'));
		const body = { type: 'join', key: newKey(), name: 'Nurbek' };
		const reply = await ask(own.base, `/room/${code}/commands`, { token: tokenOf('one'), body });
		expect(reply.status).toBe(503);
		expect(own.lines.length).toBeGreaterThan(0);
		for (const secret of ['Nurbek', code, hostKey, tokenOf('one')])
			expect(own.lines.join()).not.toContain(secret);
		await own.close();
	});
});
