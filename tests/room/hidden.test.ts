import { afterEach, expect, test } from 'vitest';
import { memoryStore } from '#lib/room/stores/memory.ts';
import { ask, newKey, openRoom, serveRooms } from './ground.ts';

type Server = Awaited<ReturnType<typeof serveRooms>>;
const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

async function served(store = memoryStore()) {
	const server = await serveRooms({ store });
	servers.push(server);
	return server;
}

async function hosted(server: Server) {
	const { code, hostKey: token } = await openRoom(server.base, {});
	const say = async (wish: object) => {
		const body = { ...wish, key: newKey() };
		const { status } = await ask(server.base, `/room/${code}/commands`, { token, body });
		expect(status).toBe(200);
	};
	const end = async () => {
		const { text } = await ask(server.base, `/room/${code}/events?role=host`, { token });
		await say({ type: 'end', expected: Number(/"step":(\d+)/.exec(text)?.[1]) });
	};
	return { code, say, end };
}

test('a lesson’s pages are shut from when the host hides them until the session ends', async () => {
	const server = await served();
	const { isShut } = server.handler;
	expect(await isShut('/sample/quiz')).toBe(false);
	const room = await hosted(server);
	expect(await isShut('/sample/quiz')).toBe(false);
	await room.say({ type: 'hide', hidden: true });
	expect(await isShut('/sample/quiz')).toBe(true);
	await room.say({ type: 'hide', hidden: false });
	expect(await isShut('/sample/quiz')).toBe(false);
	await room.say({ type: 'hide', hidden: true });
	await room.end();
	expect(await isShut('/sample/quiz')).toBe(false);
});

test('a server that comes back keeps them shut before anyone enters the room', async () => {
	const store = memoryStore();
	const room = await hosted(await served(store));
	await room.say({ type: 'hide', hidden: true });
	expect(await (await served(store)).handler.isShut('/sample')).toBe(true);
});

test('a deleted room shuts nothing', async () => {
	const server = await served();
	const room = await hosted(server);
	await room.say({ type: 'hide', hidden: true });
	await room.say({ type: 'delete' });
	expect(await server.handler.isShut('/sample')).toBe(false);
});

test('however the address is written', async () => {
	const server = await served();
	const room = await hosted(server);
	await room.say({ type: 'hide', hidden: true });
	const shut = [
		...['/sample', '/sample/', '/sample/quiz?run=1', '/sample.html', '/%73ample/one', '//sample'],
		...['/./sample/one', '/x/../sample/quiz.svg', '/edit/lessons/sample.json', '/sample/source'],
	];
	for (const url of shut) expect(await server.handler.isShut(url), url).toBe(true);
	const open = ['/', '/samples', '/other/one', `/room/${room.code}`, '/sample/fluke.svg', '/%'];
	for (const url of open) expect(await server.handler.isShut(url), url).toBe(false);
});
