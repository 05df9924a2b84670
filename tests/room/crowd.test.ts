import { expect, test } from 'vitest';
import { maxLearners } from '#lib/room/rules/decide-learner.ts';
import { host } from '#lib/room/rules/project/host.ts';
import { driver, sampleRoom } from '#lib/room/rules/sample.ts';
import { ask, newKey, openRoom, serveRooms } from './ground.ts';

test('ten thousand join, each under a name of their own; one more is told that the room is full', () => {
	const room = driver(sampleRoom());
	for (let i = 0; i < maxLearners; i++) expect(room.join(`t${i}`)).toBeUndefined();
	expect(room.join('one more')).toBe('full');
	const names = host(room.state()).learners.map(({ name }) => name);
	expect(new Set(names).size).toBe(10_000);
	room.step('start');
	expect(room.answer('l10000', [0])).toBeUndefined();
});

test('six hundred join at once over the wire and the host sees each', async () => {
	const server = await serveRooms();
	const { code, hostKey } = await openRoom(server.base);
	const joins = await Promise.all(
		Array.from({ length: 600 }, (_, i) =>
			ask(server.base, `/room/${code}/commands`, {
				token: `crowd-${i}`.padEnd(32, '_'),
				body: { type: 'join', key: newKey(), name: 'Quiet Heron' },
			}),
		),
	);
	expect(new Set(joins.map(({ status }) => status))).toEqual(new Set([200]));
	const view = await ask(server.base, `/room/${code}/events?role=host`, { token: hostKey });
	expect(view.text.match(/"extraMs"/g)).toHaveLength(600);
	await server.close();
});
