import { afterEach, expect, test } from 'vitest';
import { joinRoom, learnerSession } from '#lib/room/client/index.ts';
import { memoryStore } from '#lib/room/stores/memory.ts';
import { ask, newKey, openRoom, phone, serveRooms } from './ground.ts';
import { honest, proxyTo, type Mischief } from './proxy.ts';

const now = () => performance.now();
const ends: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
});

async function behindProxy(settings: object = {}) {
	const server = await serveRooms({ beatMs: 200 });
	ends.push(server.close);
	const proxy = await proxyTo(server.base);
	ends.push(proxy.close);
	const { code, hostKey } = await openRoom(server.base, settings);
	const env = phone(proxy.base);
	await joinRoom(env, code, 'Quiet Heron');
	const learner = learnerSession(env, code, now);
	ends.push(learner.close);
	const step = async (type: string) => {
		const view = await ask(server.base, `/room/${code}/events?role=host`, { token: hostKey });
		const [, expected] = view.text.match(/"step":(\d+)/) ?? [];
		const body = { type, key: newKey(), expected: Number(expected) };
		return ask(server.base, `/room/${code}/commands`, { token: hostKey, body });
	};
	return { server, proxy, code, hostKey, learner, step };
}

const isStream = (piece: Buffer) => piece.includes('text/event-stream');

/** Holds back whatever belongs to a stream, as some schools' proxies do until it ends. */
function buffering(): Mischief {
	const held = new WeakSet<object>();
	return {
		up: honest.up,
		down(piece, connection, pass) {
			if (isStream(piece)) held.add(connection);
			if (!held.has(connection)) pass(piece);
		},
	};
}

test('behind a proxy that holds streams back the page steps down to held polls and still follows', async () => {
	const { proxy, learner, step } = await behindProxy();
	proxy.set(buffering());
	proxy.cutAll();
	await expect.poll(() => learner.mode(), { timeout: 5000 }).not.toBe('events');
	await step('start');
	await expect.poll(() => learner.latest.get()?.view.shared.phase, { timeout: 5000 }).toBe('open');
	proxy.set(honest);
	proxy.cutAll();
	await expect.poll(() => learner.mode(), { timeout: 8000 }).toBe('events');
});

test('behind a proxy that ends each stream after its first bytes it steps down, and does not knock for ever', async () => {
	const { proxy, learner, step } = await behindProxy();
	let streams = 0;
	proxy.set({
		up: honest.up,
		down(piece, connection, pass) {
			pass(piece);
			if (!isStream(piece)) return;
			streams++;
			// Both ways of ending: with the proper last chunk, or none.
			setTimeout(() => connection.destroySoon(), 10);
		},
	});
	proxy.cutAll();
	await expect.poll(() => learner.mode(), { timeout: 8000 }).not.toBe('events');
	expect(streams).toBeLessThanOrEqual(4);
	await step('start');
	await expect.poll(() => learner.latest.get()?.view.shared.phase, { timeout: 5000 }).toBe('open');
});

test('those who look are told when the store can keep nothing, and when it can again; nothing acknowledged is lost', async () => {
	const store = memoryStore();
	const server = await serveRooms({ store, beatMs: 200 });
	ends.push(server.close);
	const { code, hostKey } = await openRoom(server.base);
	const env = phone(server.base);
	await joinRoom(env, code, 'Quiet Heron');
	const learner = learnerSession(env, code, now);
	ends.push(learner.close);
	await expect.poll(() => learner.latest.get()).toBeDefined();
	const { append, lease } = store;
	const lock = (locked: boolean) =>
		ask(server.base, `/room/${code}/commands`, {
			token: hostKey,
			body: { type: 'lock', key: newKey(), locked },
		});
	store.append = () => Promise.reject(new Error('full'));
	store.lease = () => Promise.reject(new Error('full'));
	expect((await lock(true)).status).toBe(503);
	await expect.poll(() => learner.stalled.get()).toBe(true);
	const late = await ask(server.base, `/room/${code}/events?role=host`, { token: hostKey });
	expect(late.text).toContain('"stalled":true');
	Object.assign(store, { append, lease });
	await expect.poll(() => learner.stalled.get(), { timeout: 5000 }).toBe(false);
	expect((await lock(true)).status).toBe(200);
	expect(learner.latest.get()?.view.own.name).toBe('Quiet Heron');
});

test('where also held requests die it polls plainly', async () => {
	const { proxy, learner, step } = await behindProxy();
	const { down } = buffering();
	proxy.set({
		down,
		up(piece, connection, pass) {
			if (piece.includes('wait=')) connection.destroy();
			else pass(piece);
		},
	});
	proxy.cutAll();
	await expect.poll(() => learner.mode(), { timeout: 8000 }).toBe('poll');
	await step('start');
	await expect.poll(() => learner.latest.get()?.view.shared.phase, { timeout: 5000 }).toBe('open');
});

test('a connection that goes mute without closing is noticed, and the next one catches up', async () => {
	const { proxy, learner, step } = await behindProxy();
	await expect.poll(() => learner.link.get()).toBe('connected');
	const mute = new WeakSet<object>();
	proxy.set({
		up: honest.up,
		down(piece, connection, pass) {
			// Only connections that are open now: new ones pass.
			if (!isStream(piece) && piece.includes('beat')) mute.add(connection);
			if (!mute.has(connection)) pass(piece);
		},
	});
	await step('start');
	await expect.poll(() => learner.link.get(), { timeout: 5000 }).toBe('catching-up');
	proxy.set(honest);
	await expect.poll(() => learner.latest.get()?.view.shared.phase, { timeout: 5000 }).toBe('open');
});

test('the cursor: the same address gives the view once, then only what is new, in all three ways', async () => {
	const { server, code, step } = await behindProxy();
	const path = `/room/${code}/events?role=screen`;
	const first = await ask(server.base, path);
	const [, sequence] = first.text.match(/"sequence":(\d+)/) ?? [];
	expect((await ask(server.base, `${path}&after=${sequence}`)).text).not.toContain('"view"');
	const held = ask(server.base, `${path}&after=${sequence}&wait=20`);
	await step('start');
	expect((await held).text).toContain('"phase":"open"');
	// A cursor of another log, higher than this one's end, gets the whole.
	expect((await ask(server.base, `${path}&after=999999`)).text).toContain('"view"');
	expect((await ask(server.base, `${path}&after=rubbish`)).text).toContain('"view"');
});

test('a stream beats while nothing happens', async () => {
	const { server, code } = await behindProxy();
	const stop = new AbortController();
	const response = await fetch(`${server.base}/room/${code}/events?role=screen`, {
		headers: { accept: 'text/event-stream' },
		signal: stop.signal,
	});
	let text = '';
	const decoder = new TextDecoder();
	void (async () => {
		for await (const piece of response.body ?? []) text += decoder.decode(piece);
	})().catch(() => undefined);
	await expect.poll(() => text.split(': beat').length, { timeout: 5000 }).toBeGreaterThan(2);
	expect(text).toMatch(/^: hello\n\nid: \d+\ndata: \{/);
	stop.abort();
});
