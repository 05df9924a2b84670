import { expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { joinRoom, learnerSession } from '#lib/room/client/index.ts';
import { isOpened, stateOf } from './folding.ts';
import { own } from '#lib/room/rules/project/learner.ts';
import { shared } from '#lib/room/rules/project/shared.ts';
import { memoryStore } from '#lib/room/stores/memory.ts';
import { deadlines } from '../../src/tools/testing/patience.js';
import { ask, newKey, openRoom, phone, serveRooms } from './ground.ts';
import { proxyTo, type Mischief } from './proxy.ts';

const now = () => performance.now();
const crowd = Number(process.env.RUNS ?? 100);
const patience = { timeout: deadlines.wait };

/** Cuts, delays, mutes and repeats by chance; requests overtake each other since delays differ. */
function chaos(seed: string): Mischief {
	const random = seeded(seed);
	const mute = new WeakSet<object>();
	const maybe = (share: number) => random() < share;
	return {
		up(piece, connection, pass) {
			if (maybe(0.03)) return void connection.destroy();
			if (maybe(0.3)) return void setTimeout(() => pass(piece), random() * 80);
			pass(piece);
		},
		down(piece, connection, pass) {
			if (maybe(0.02)) mute.add(connection);
			if (mute.has(connection)) return;
			// The answer is lost although the server has done what was asked.
			if (maybe(0.04)) return void connection.destroy();
			if (maybe(0.2)) return void setTimeout(() => pass(piece), random() * 80);
			pass(piece);
		},
	};
}

/** Sends some requests twice, the second one late: what an over-eager middlebox does. */
function doubling(seed: string): typeof fetch {
	const random = seeded(seed);
	return async (input, init) => {
		if (init?.method === 'POST' && random() < 0.2) {
			setTimeout(
				() => void fetch(input, { ...init, signal: null }).catch(() => undefined),
				random() * 300,
			);
		}
		return fetch(input, init);
	};
}

test(`${crowd} learners behind a network of chaos end where a fold of the log ends, none lost, none twice`, async () => {
	const store = memoryStore();
	const server = await serveRooms({ store, beatMs: 200 });
	const proxy = await proxyTo(server.base);
	const { code, hostKey } = await openRoom(server.base, { naming: 'none' });
	const step = async (type: string) => {
		const view = await ask(server.base, `/room/${code}/events?role=host`, { token: hostKey });
		const [, expected] = view.text.match(/"step":(\d+)/) ?? [];
		const body = { type, key: newKey(), expected: Number(expected) };
		expect(
			(await ask(server.base, `/room/${code}/commands`, { token: hostKey, body })).status,
		).toBe(200);
	};
	const delivered: string[] = [];
	const learners = await Promise.all(
		Array.from({ length: crowd }, async (_, i) => {
			const env = { ...phone(proxy.base), fetch: doubling(`phone ${i}`) };
			// Coming in is not what is tried here: on a busy machine a first try may take too long.
			await expect.poll(() => joinRoom(env, code, ''), patience).toBeUndefined();
			return learnerSession(env, code, now, ({ pending, refusal }) =>
				delivered.push(refusal ?? pending.key),
			);
		}),
	);
	proxy.set(chaos('a bad day'));
	for (let question = 0; question < 3; question++) {
		await step(question === 0 ? 'start' : 'next');
		await Promise.all(
			learners.map(async (learner, i) => {
				const seen = () => learner.latest.get()?.view.shared;
				await expect
					.poll(() => (seen()?.phase === 'open' ? JSON.stringify(seen()) : ''), patience)
					.toContain(`Stem number ${question}`);
				const view = seen();
				const asked = view && 'question' in view ? view.question : undefined;
				const ids = [...JSON.stringify(asked?.opened).matchAll(/"(i[0-9a-f]{16})"/g)].map(
					([, id]) => id,
				);
				for (const change of [i, i + 1]) {
					const chosen = ids[change % ids.length];
					learner.answer(asked?.name ?? '', 1, {
						chosen: asked?.kind === 'choice' ? chosen : [chosen],
					});
				}
				await expect.poll(() => learner.unsent.get().length, patience).toBe(0);
			}),
		);
		for (const type of ['close', 'close', 'reveal']) await step(type);
	}
	proxy.set({ up: (piece, _, pass) => pass(piece), down: (piece, _, pass) => pass(piece) });
	proxy.cutAll();
	const log = await store.read(code, 0);
	expect(isOpened(log)).toBe(true);
	const state = await stateOf(log);
	for (const learner of learners) {
		const id = learner.latest.get()?.view.own.id ?? '';
		const record = state.learners.get(id);
		const expected = { shared: shared(state), own: record && own(state, record) };
		await expect
			.poll(() => learner.latest.get()?.view, patience)
			.toEqual(JSON.parse(JSON.stringify(expected)));
		expect(Object.keys(record?.votes ?? {})).toEqual(['0', '1', '2']);
		learner.close();
	}
	expect(delivered.filter((each) => !each.includes('-') && each.length < 15)).toEqual([]);
	const keys = log.flatMap(({ text }) => text.match(/"answered".*"key":"([\w-]+)"/)?.[1] ?? []);
	expect(new Set(keys).size).toBe(keys.length);
	proxy.close();
	await server.close();
});
