import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawCode } from '#lib/room/rules/room-code.ts';
import { ask, newKey, openRoom, portOf, serveRooms } from './ground.ts';

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

describe('guessing codes', () => {
	const random = () => Math.random();
	const knock = (device: string) =>
		ask(server.base, `/room/${drawCode(random)}/door`, {
			headers: { 'x-readback-device': device },
		});

	test('one browser has ten tries, then waits', async () => {
		const statuses = [];
		for (let i = 0; i < 12; i++) statuses.push((await knock('guesser-1')).status);
		expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429]);
	});

	test('a school behind one address joins while a search goes on, and learners within notice nothing', async () => {
		const { code, hostKey } = await openRoom(server.base);
		await join(code, 'early');
		for (let i = 0; i < 620; i++) await knock(`guesser-${Math.floor(i / 10)}`);
		const joins = await Promise.all(
			Array.from({ length: 12 }, (_, i) =>
				join(code, `pupil${i}`, 'Quiet Heron', { 'x-readback-device': `school-phone-${i}` }),
			),
		);
		expect(joins.map(({ status }) => status)).toEqual(Array(12).fill(200));
		for (const [role, token] of [
			['learner', tokenOf('early')],
			['host', hostKey],
		] as const) {
			expect((await ask(server.base, `/room/${code}/events?role=${role}`, { token })).status).toBe(
				200,
			);
		}
	});
});

describe('floods', () => {
	test('one learner’s presses are slowed, others’ and the host’s are not', async () => {
		const { code, hostKey } = await openRoom(server.base);
		await join(code, 'one');
		await join(code, 'two');
		const flood = await Promise.all(Array.from({ length: 60 }, () => join(code, 'one')));
		expect(flood.some(({ status }) => status === 429)).toBe(true);
		expect(flood.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
		expect((await join(code, 'two')).status).toBe(200);
		const body = { type: 'lock', key: newKey(), locked: true };
		expect(
			(await ask(server.base, `/room/${code}/commands`, { token: hostKey, body })).status,
		).toBe(200);
	});

	test('a learner’s seventh tab takes the place of the first', async () => {
		const { code } = await openRoom(server.base);
		await join(code, 'one');
		const ends: number[] = [];
		const stop = new AbortController();
		for (let i = 0; i < 7; i++) {
			const headers = { accept: 'text/event-stream', 'x-readback-token': tokenOf('one') };
			const response = await fetch(`${server.base}/room/${code}/events?role=learner`, {
				headers,
				signal: stop.signal,
			});
			void response.text().then(
				() => ends.push(i),
				() => undefined,
			);
		}
		await expect.poll(() => ends).toEqual([0]);
		stop.abort();
	});

	test('who sends half a request holds nothing up', async () => {
		const { code } = await openRoom(server.base);
		const socket = connect(portOf(server.server.address()), '127.0.0.1');
		socket.write(
			`POST /room/${code}/commands HTTP/1.1\r\nhost: x\r\nx-readback-device: test-device\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"type"`,
		);
		expect((await join(code, 'one')).status).toBe(200);
		socket.destroy();
		expect((await join(code, 'two')).status).toBe(200);
	});
});
