import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roomParts } from '#lib/room/server/request.ts';
import { ask, field, newKey, openRoom, serveRooms } from './ground.ts';

/** A token of the right form. */
const tokenOf = (who: string) => who.padEnd(32, '_');

/** Every byte of every answer takes a while on a busy machine. */
const patience = { timeout: 60_000 };
vi.setConfig({ testTimeout: patience.timeout });

let server: Awaited<ReturnType<typeof serveRooms>>;
const stops: AbortController[] = [];
beforeEach(async () => {
	server = await serveRooms();
});
afterEach(async () => {
	for (const stop of stops.splice(0)) stop.abort();
	await server.close();
});

/** Opens a stream and keeps every byte of it. */
function tap(code: string, role: string, token?: string) {
	const stop = new AbortController();
	stops.push(stop);
	const got = { text: '' };
	void (async () => {
		const headers = {
			accept: 'text/event-stream',
			...(token ? { 'x-readback-token': token } : {}),
		};
		const url = `${server.base}/room/${code}/events?role=${role}&after=0`;
		const response = await fetch(url, { headers, signal: stop.signal });
		const decoder = new TextDecoder();
		for await (const piece of response.body ?? []) got.text += decoder.decode(piece);
	})().catch(() => undefined);
	return got;
}

/** Every answer that any route gives to anyone, right or wrong, in this moment. */
async function everyByte(code: string, tokens: Readonly<Record<string, string | undefined>>) {
	const found: { who: string; path: string; text: string }[] = [];
	for (const [who, token] of Object.entries(tokens)) {
		for (const part of roomParts) {
			const queries =
				part === 'events'
					? ['?role=learner', '?role=host', '?role=screen', '?role=x&after=0']
					: [''];
			for (const query of queries) {
				const path = `/room/${code}/${part}${query}`;
				const reply = await ask(server.base, path, { token });
				found.push({ who, path, text: `${JSON.stringify([...reply.headers])} ${reply.text}` });
			}
		}
		for (const body of [
			'{',
			{},
			{ type: 'answer' },
			{ type: 'reveal', key: newKey(), expected: 0 },
		]) {
			const reply = await ask(server.base, `/room/${code}/commands`, { token, body });
			found.push({ who, path: 'commands', text: reply.text });
		}
	}
	return found;
}

interface Allowed {
	/** Stems that may be seen by now. */
	readonly stems: number;
	readonly secrets: boolean;
}

async function look(
	code: string,
	tokens: Readonly<Record<string, string | undefined>>,
	allowed: Allowed,
) {
	for (const { who, path, text } of await everyByte(code, tokens)) {
		const place = `${who} ${path}`;
		if (!allowed.secrets) expect(text, place).not.toContain('SECRET');
		for (let i = allowed.stems; i < 4; i++) expect(text, place).not.toContain(`Stem number ${i}`);
		if (who !== 'host' && !allowed.secrets)
			expect(text, place).not.toMatch(/question-\d|wording-\d/);
	}
}

async function begin(settings: object) {
	const { code, hostKey } = await openRoom(server.base, settings);
	const tokens = {
		host: hostKey,
		one: tokenOf('one'),
		two: tokenOf('two'),
		stranger: tokenOf('stranger'),
		nobody: undefined,
	};
	const post = (who: keyof typeof tokens, command: object) =>
		ask(server.base, `/room/${code}/commands`, {
			token: tokens[who],
			body: { ...command, key: newKey() },
		});
	const seen = async (who: 'host' | 'one' | 'two' | 'stranger') => {
		const role = who === 'host' ? 'host' : 'learner';
		return (await ask(server.base, `/room/${code}/events?role=${role}`, { token: tokens[who] }))
			.text;
	};
	const step = async (type: string) => {
		const [, expected] = (await seen('host')).match(/"step":(\d+)/) ?? [];
		const reply = await post('host', { type, expected: Number(expected) });
		expect(reply.status, `${type} ${reply.text}`).toBe(200);
	};
	for (const who of ['one', 'two'] as const) await post(who, { type: 'join', name: 'Quiet Heron' });
	const taps = [
		tap(code, 'host', hostKey),
		tap(code, 'learner', tokens.one),
		tap(code, 'learner', tokens.two),
		tap(code, 'screen'),
	];
	const answer = async (who: 'one' | 'two', turn: number, round: 1 | 2 = 1) => {
		const view = await seen(who);
		const [, name] = view.match(/"question":\{"name":"(\w+)"/) ?? [];
		const [, kind] = view.match(/"kind":"(\w+)"/) ?? [];
		const ids = [...view.matchAll(/\{"id":"(\w+)","text"/g)].map(([, id]) => id);
		const chosen = kind === 'choice' ? ids[0] : ids.slice(0, 2);
		const command = { type: 'answer', question: name, round, turn, response: { chosen } };
		const reply = await post(who, command);
		expect(reply.status, reply.text).toBe(200);
	};
	const skip = async (who: 'one' | 'two' | 'stranger') => {
		const [, question] = (await seen(who)).match(/"question":\{"name":"(\w+)"/) ?? [];
		expect((await post(who, { type: 'skip', question })).status).toBe(200);
	};
	return { code, tokens, post, step, taps, answer, skip };
}

test('teacher’s pace: no byte of a key before the reveal, on any route, for anyone, in any phase', async () => {
	const room = await begin({ reading: true, leaderboard: true, naming: 'drawn' });
	const check = (stems: number, secrets = false) =>
		look(room.code, room.tokens, { stems, secrets });
	await check(0);
	await room.step('start');
	await check(0);
	await room.step('next');
	await room.answer('one', 1);
	await check(1);
	await room.step('pause');
	await check(1);
	await room.step('resume');
	for (const step of ['close', 'close', 'discuss', 'again']) {
		await room.step(step);
		await check(1);
	}
	await room.answer('two', 1, 2);
	await check(1);
	for (const step of ['close', 'close']) {
		await room.step(step);
		await check(1);
	}
	for (const each of room.taps) {
		await expect.poll(() => each.text).toContain('"phase":"tally"');
		expect(each.text).not.toContain('SECRET');
	}
	await room.step('reveal');
	await check(1, true);
	for (const each of room.taps)
		await expect.poll(() => each.text).toContain('SECRET explanation 0');
	await room.step('next');
	// The first question's key is out; the second's, and the later stems, are not.
	for (const { text } of await everyByte(room.code, room.tokens)) {
		expect(text).not.toMatch(/SECRET [a-z ]+ [123]/);
		expect(text).not.toMatch(/Stem number [23]/);
	}
	await room.step('end');
	for (const { text } of await everyByte(room.code, room.tokens))
		expect(text).not.toMatch(/number [23]/);
});

test('own pace: a fresh token that skips everything gets no byte of a key while anybody works', async () => {
	const room = await begin({ pace: 'own' });
	const everyone = (stems: number) => look(room.code, room.tokens, { stems, secrets: false });
	await everyone(0);
	await room.step('start');
	await room.post('stranger', { type: 'join', name: 'Quiet Heron' });
	for (let i = 0; i < 4; i++) {
		await everyone(i + 1);
		await room.skip('stranger');
	}
	await everyone(4);
	for (let i = 0; i < 4; i++) await room.answer('one', i + 1);
	await everyone(4);
	for (let i = 0; i < 4; i++) await room.answer('two', i + 1);
	// Two are through, one has only skipped: nobody is told anything.
	await everyone(4);
	const result = (who: 'one' | 'stranger') =>
		ask(server.base, `/room/${room.code}/result`, { token: room.tokens[who] });
	expect((await result('one')).status).toBe(409);
	for (const each of room.taps) expect(each.text).not.toContain('SECRET');
	await room.step('end');
	await everyone(4);
	await expect.poll(async () => (await result('stranger')).status, patience).toBe(200);
	expect((await result('one')).text).toContain('SECRET explanation 3');
});

test('own pace: when all have answered everything each learns their own result, and no one else anything', async () => {
	const room = await begin({ pace: 'own' });
	await room.step('start');
	for (const who of ['one', 'two'] as const)
		for (let i = 0; i < 4; i++) await room.answer(who, i + 1);
	const result = await ask(server.base, `/room/${room.code}/result`, { token: room.tokens.two });
	expect(result.text).toContain('SECRET explanation 3');
	await room.post('stranger', { type: 'join', name: 'Quiet Heron' });
	for (let i = 0; i < 4; i++) await room.skip('stranger');
	const { one: _one, two: _two, ...others } = room.tokens;
	await look(room.code, others, { stems: 4, secrets: false });
});

test('own pace: where results come at the end, they come to nobody before', async () => {
	const room = await begin({ pace: 'own', results: 'end' });
	await room.step('start');
	for (const who of ['one', 'two'] as const)
		for (let i = 0; i < 4; i++) await room.answer(who, i + 1);
	await look(room.code, room.tokens, { stems: 4, secrets: false });
	await room.step('end');
	const result = await ask(server.base, `/room/${room.code}/result`, { token: room.tokens.one });
	expect(result.text).toContain('SECRET explanation 3');
});

test('the same lesson has other names for its items in each room', async () => {
	const names = new Set<string>();
	for (let i = 0; i < 4; i++) {
		const room = await begin({ naming: 'none' });
		await room.step('start');
		const { text } = await ask(server.base, `/room/${room.code}/events?role=screen`);
		for (const [, id = ''] of text.matchAll(/"(?:id|name)":"(i\w{16})"/g)) names.add(id);
	}
	expect(names.size).toBe(4 * 5);
});

test('what opening a room gives back is its code and the host’s key and a mark of the browser, nothing of the lesson', async () => {
	const { text } = await ask(server.base, '/room/open', { body: { lesson: 'sample' } });
	expect(JSON.parse(text)).toEqual({
		code: field(text, 'code'),
		hostKey: field(text, 'hostKey'),
		mark: field(text, 'mark'),
	});
	expect(field(text, 'code')).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
});
