import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Hub, Subscriber } from './broadcast.ts';
import { openStreams } from './streams.ts';

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

/** A server whose streams are handed a hub of one hand: `send` gives the frame to all. */
async function streaming() {
	let now = 0;
	const subscribers = new Set<Subscriber>();
	const add = (subscriber: Subscriber) => {
		subscribers.add(subscriber);
		return () => void subscribers.delete(subscriber);
	};
	const again: Subscriber[] = [];
	const hub: Hub = {
		add,
		sendTo: (subscriber) => void again.push(subscriber),
		isStalled: () => false,
		flush: () => undefined,
		isEmpty: () => subscribers.size === 0,
		close: () => undefined,
	};
	const streams = openStreams(
		() => now,
		() => 0.5,
		50,
	);
	let closed = 0;
	const server = createServer((_req, res: ServerResponse) => {
		streams.open(res, hub, { role: 'screen' }, 0, () => closed++);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	ends.push(() => {
		streams.close();
		server.closeAllConnections();
		server.close();
	});
	return {
		port,
		streams,
		again,
		subscribers,
		closed: () => closed,
		wait: (ms: number) => (now += ms),
		send(sequence: number, json: string) {
			for (const subscriber of subscribers) subscriber.send({ sequence, stalled: false, json });
		},
	};
}

function reader(port: number) {
	const socket = connect(port, '127.0.0.1');
	socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
	ends.push(() => socket.destroy());
	let text = '';
	socket.on('data', (piece) => (text += piece.toString()));
	socket.on('error', () => undefined);
	return { socket, text: () => text };
}

const big = JSON.stringify('x'.repeat(4_000_000));

test('a reader who takes nothing is skipped, and after a while let go; others are not touched', async () => {
	const room = await streaming();
	const slow = reader(room.port);
	const quick = reader(room.port);
	await expect.poll(() => room.subscribers.size).toBe(2);
	slow.socket.pause();
	for (let i = 1; i <= 6; i++) room.send(i, big);
	await expect.poll(() => quick.text().includes('id: 1')).toBe(true);
	room.wait(14_000);
	await new Promise((resolve) => setTimeout(resolve, 120));
	expect(room.streams.count()).toBe(2);
	room.wait(2000);
	await expect.poll(() => room.streams.count()).toBe(1);
	expect(room.closed()).toBe(1);
});

test('a reader who was skipped is given the newest when it reads again', async () => {
	const room = await streaming();
	const slow = reader(room.port);
	await expect.poll(() => room.subscribers.size).toBe(1);
	slow.socket.pause();
	for (let i = 1; i <= 3; i++) room.send(i, big);
	expect(room.again).toEqual([]);
	slow.socket.resume();
	await expect.poll(() => room.again.length).toBe(1);
	expect(slow.text()).not.toContain('id: 2');
});

test('a stream ends after its time, so that a half-open one is not kept for ever', async () => {
	const room = await streaming();
	const one = reader(room.port);
	await expect.poll(() => room.streams.count()).toBe(1);
	room.wait(5 * 60_000 + 1);
	await expect.poll(() => room.streams.count()).toBe(0);
	await expect.poll(() => one.text().endsWith('0\r\n\r\n')).toBe(true);
});
