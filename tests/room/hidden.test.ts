import { afterEach, expect, test } from 'vitest';
import { sampleLesson } from '#lib/room/rules/sample.ts';
import { hostGoneMs } from '#lib/room/server/hidden-lessons.ts';
import { memoryStore } from '#lib/room/stores/memory.ts';
import { ask, field, newKey, serveRooms } from './ground.ts';

type Server = Awaited<ReturnType<typeof serveRooms>>;
const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

const minute = 60_000;

/** A site with one listed lesson and one that is not; lessons that are sent claim to be the listed one. */
async function served(store = memoryStore(), wallMs = 0) {
	const server = await serveRooms({
		store,
		wallMs,
		lessonById: (id) => ({ ...sampleLesson(), id, listed: id === 'sample' }),
		readSent: () => ({ lesson: { ...sampleLesson(), listed: true } }),
	});
	servers.push(server);
	return server;
}

async function hosted(server: Server, command: object = { lesson: 'sample' }) {
	const { text } = await ask(server.base, '/room/open', { body: command });
	const [code, token] = [field(text, 'code'), field(text, 'hostKey')];
	const say = async (command: object) => {
		const body = { ...command, key: newKey() };
		const { status } = await ask(server.base, `/room/${code}/commands`, { token, body });
		expect(status).toBe(200);
	};
	const step = async (type: string) => {
		const { text } = await ask(server.base, `/room/${code}/events?role=host`, { token });
		await say({ type, expected: Number(/"step":(\d+)/.exec(text)?.[1]) });
	};
	return { code, token, say, step, start: () => step('start'), end: () => step('end') };
}

/** A room that hides its lesson from its start on. */
async function hiding(server: Server, command?: object) {
	const room = await hosted(server, command);
	await room.say({ type: 'hide', hidden: true });
	await room.start();
	return room;
}

test('a lesson’s pages are shut while a session that hides them goes on: not before its start, not after its end', async () => {
	const server = await served();
	const { isShut } = server.handler;
	const room = await hosted(server);
	await room.say({ type: 'hide', hidden: true });
	expect(await isShut('/sample/quiz')).toBe(false);
	await room.start();
	expect(await isShut('/sample/quiz')).toBe(true);
	await room.say({ type: 'hide', hidden: false });
	expect(await isShut('/sample/quiz')).toBe(false);
	await room.say({ type: 'hide', hidden: true });
	expect(await isShut('/sample/quiz')).toBe(true);
	await room.end();
	expect(await isShut('/sample/quiz')).toBe(false);
});

test.each([
	['that is not listed', { lesson: 'unlisted' }, '/unlisted'],
	['that was sent under the id of the site’s', { sent: 'mine' }, '/sample'],
])('a room with a lesson %s shuts nothing', async (_which, command, path) => {
	const server = await served();
	await hiding(server, command);
	expect(await server.handler.isShut(path)).toBe(false);
});

test('a server that comes back keeps them shut, reads no room for it, and opens them when the host stays away', async () => {
	const store = memoryStore();
	await hiding(await served(store));
	let reads = 0;
	const watched = {
		...store,
		read: async (...given: Parameters<typeof store.read>) => (reads++, store.read(...given)),
		list: async () => (reads++, store.list()),
	};
	expect(await (await served(watched, 89 * minute)).handler.isShut('/sample')).toBe(true);
	expect(await (await served(watched, hostGoneMs + minute)).handler.isShut('/sample')).toBe(false);
	expect(reads).toBe(0);
});

test('a learner who comes back after a restart is no sign of the host; the host’s own view is', async () => {
	const store = memoryStore();
	const { code, token } = await hiding(await served(store));
	const later = await served(store, hostGoneMs + minute);
	const body = { type: 'join', key: newKey(), name: 'Quiet Heron' };
	await ask(later.base, `/room/${code}/commands`, { token: 'one'.padEnd(32, '_'), body });
	await ask(later.base, `/room/${code}/events?role=screen`);
	expect(await later.handler.isShut('/sample')).toBe(false);
	await ask(later.base, `/room/${code}/events?role=host`, { token });
	expect(await later.handler.isShut('/sample')).toBe(true);
	const afterwards = await served(store, 2 * hostGoneMs);
	expect(await afterwards.handler.isShut('/sample')).toBe(true);
});

test('a session in own pace whose time is over while no server runs shuts nothing', async () => {
	const store = memoryStore();
	const settings = { pace: 'own', minutes: 10 };
	await hiding(await served(store), { lesson: 'sample', settings });
	expect(await (await served(store, 9 * minute)).handler.isShut('/sample')).toBe(true);
	expect(await (await served(store, 11 * minute)).handler.isShut('/sample')).toBe(false);
});

test('what a room of another process on the same store hides is shut here as well', async () => {
	const store = memoryStore();
	const [one, other] = [await served(store), await served(store)];
	expect(await other.handler.isShut('/sample')).toBe(false);
	await hiding(one);
	await expect.poll(() => other.handler.isShut('/sample'), { timeout: 5000 }).toBe(true);
});

test('a store that can’t keep it opens nothing', async () => {
	const store = memoryStore();
	store.hide = () => Promise.reject(new Error('full'));
	const server = await served(store);
	await hiding(server);
	expect(await server.handler.isShut('/sample')).toBe(true);
});

test('a room that is deleted or too old shuts nothing', async () => {
	const store = memoryStore();
	const server = await served(store);
	const room = await hiding(server);
	await room.say({ type: 'delete' });
	expect(await server.handler.isShut('/sample')).toBe(false);
	expect(await store.hidden()).toEqual([]);
	await hiding(server);
	await store.expire(Infinity);
	expect(await (await served(store)).handler.isShut('/sample')).toBe(false);
});

test('however the address is written', async () => {
	const server = await served();
	const room = await hiding(server);
	const shut = [
		...['/sample', '/sample/', '/sample/quiz?run=1', '/sample.html', '/%73ample/one', '//sample'],
		...['/./sample/one', '/x/../sample/quiz.svg', '/edit/lessons/sample.json', '/sample/source'],
	];
	for (const url of shut) expect(await server.handler.isShut(url), url).toBe(true);
	const open = ['/', '/samples', '/other/one', `/room/${room.code}`, '/sample/fluke.svg', '/%'];
	for (const url of open) expect(await server.handler.isShut(url), url).toBe(false);
});
