import { join } from 'node:path';
import { joinRoom, learnerSession, type LearnerSession } from '#lib/room/client/index.ts';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { ask, deviceStorage, openRoom, newKey } from '../../room/ground.ts';
import { newFolder, startProcess } from '../../room/process.ts';
import { sleep } from './phones.ts';

const now = () => performance.now();

/** A phone with the waits of a real page. */
const phone = (base: string) => ({
	base,
	fetch,
	random: Math.random,
	fill: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
	storage: deviceStorage(),
});

/** Kills the server again and again while real clients answer; what was lost, how soon it served, how soon 95 % were right again (ms). */
export async function killing(clients: number, kills: number) {
	const folder = newFolder();
	let server = await startProcess(folder);
	const port = Number(new URL(server.base).port);
	const room = await openRoom(server.base, { naming: 'none' });
	const acknowledged = new Set<string>();
	const learners: LearnerSession[] = [];
	for (let i = 0; i < clients; i++) {
		const env = phone(server.base);
		await joinRoom(env, room.code, '');
		learners.push(
			learnerSession(env, room.code, now, ({ pending, refusal }) => {
				if (refusal === undefined) acknowledged.add(pending.key);
			}),
		);
	}
	const body = { type: 'start', key: newKey(), expected: 1 };
	await ask(server.base, `/room/${room.code}/commands`, { token: room.hostKey, body });
	await sleep(1500);
	const serving: number[] = [];
	const right: number[] = [];
	for (let kill = 0; kill < kills; kill++) {
		answerAll(learners);
		await sleep(15 + (kill % 10) * 12);
		await server.kill('SIGKILL');
		const died = now();
		server = await startProcess(folder, { port });
		serving.push(now() - died);
		const isRight = (each: LearnerSession) =>
			each.link.get() === 'connected' && each.unsent.get().length === 0;
		while (learners.filter(isRight).length < clients * 0.95 && now() - died < 30_000)
			await sleep(20);
		right.push(now() - died);
		while (!learners.every(isRight) && now() - died < 30_000) await sleep(50);
	}
	for (const each of learners) each.close();
	await server.kill('SIGKILL');
	const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
	const log = (await store.read(room.code, 0)).map(({ text }) => text);
	await store.close();
	const kept = new Set(log.flatMap((text) => text.match(/"key":"([\w-]+)"/)?.[1] ?? []));
	// An answer older than one that the log has is acknowledged without a place of its own.
	const lost = [...acknowledged].filter((key) => !kept.has(key));
	return { acknowledged: acknowledged.size, lost: lost.length, serving, right };
}

function answerAll(learners: readonly LearnerSession[]): void {
	for (const each of learners) {
		const view = each.latest.get()?.view.shared;
		const question = view && 'question' in view ? view.question : undefined;
		const [id] = JSON.stringify(question?.opened ?? '').match(/i[0-9a-f]{16}/) ?? [];
		each.answer(question?.name ?? '', 1, { chosen: id });
	}
}
