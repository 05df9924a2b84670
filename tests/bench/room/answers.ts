import { join } from 'node:path';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { field } from '../../room/ground.ts';
import { sleep } from './phones.ts';
import type { Target } from './target.ts';

/** Delays of acknowledged answers, and of their arrival at the host (ms). */
export interface Delays {
	readonly acknowledged: number[];
	readonly atHost: number[];
	readonly failed: number;
}

interface Sent {
	readonly sentAt: number;
	readonly sequence: number;
}

/** Notes when the host's stream first shows each sequence. */
function hostClock() {
	const frames: { sequence: number; at: number }[] = [];
	return {
		frame: (sequence: number, at: number) => void frames.push({ sequence, at }),
		seenAt: (sequence: number) => frames.find((each) => each.sequence >= sequence)?.at,
	};
}

/** All learners, each with an open stream, answer at the same moment. */
export async function atOnce(target: Target, learners: number): Promise<Delays> {
	const clock = hostClock();
	const host = await target.watchHost(clock.frame);
	const streams = await Promise.all(
		Array.from({ length: learners }, (_, i) => target.watch(i, () => undefined)),
	);
	await sleep(300);
	const done = await Promise.all(Array.from({ length: learners }, (_, i) => target.answer(i, 1)));
	await sleep(600);
	const sent = done
		.filter(({ status }) => status === 200)
		.map(({ text, sentAt }): Sent => ({ sentAt, sequence: Number(field(text, 'sequence')) }));
	for (const socket of [host, ...streams]) socket.destroy();
	return {
		acknowledged: done.map(({ sentAt, doneAt }) => doneAt - sentAt),
		atHost: sent.map(({ sentAt, sequence }) => (clock.seenAt(sequence) ?? Infinity) - sentAt),
		failed: done.length - sent.length,
	};
}

/** So many answers a second for so long, by as many learners, whether the server keeps up or not. */
export async function steadily(
	target: Pick<Target, 'answer'>,
	perSecond: number,
	seconds: number,
	firstTurn = 2,
): Promise<Delays> {
	const waiting: Promise<void>[] = [];
	const acknowledged: number[] = [];
	let failed = 0;
	const start = performance.now();
	const give = async (i: number) => {
		const planned = start + (i * 1000) / perSecond;
		const done = await target
			.answer(i % perSecond, Math.floor(i / perSecond) + firstTurn)
			.catch(() => undefined);
		if (done?.status === 200) acknowledged.push(done.doneAt - planned);
		else failed++;
	};
	for (let i = 0; i < perSecond * seconds;) {
		const due = Math.floor(((performance.now() - start) * perSecond) / 1000);
		for (; i < Math.min(due, perSecond * seconds); i++) waiting.push(give(i));
		await sleep(2);
	}
	await Promise.all(waiting);
	return { acknowledged, atHost: [], failed };
}

/** How many answers the log holds, and how many keys occur twice. */
export async function inLog({
	folder,
	code,
}: Pick<Target, 'folder' | 'code'>): Promise<{ answers: number; twice: number }> {
	const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
	const log = await store.read(code, 0);
	await store.close();
	const keys = log.flatMap(({ text }) => text.match(/"answered".*"key":"([\w-]+)"/)?.[1] ?? []);
	return { answers: keys.length, twice: keys.length - new Set(keys).size };
}

/**
 * How many learners have a later answer acknowledged than their log has. One that arrives after a later one of the same learner is
 * acknowledged without a place of its own, so answers can't be counted. `acknowledged`: the latest turn of each learner.
 */
export async function latestLost(
	{ folder, code }: Pick<Target, 'folder' | 'code'>,
	acknowledged: ReadonlyMap<number, number>,
): Promise<number> {
	const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
	const log = await store.read(code, 0);
	await store.close();
	const kept = new Map<string, number>();
	for (const { text } of log) {
		const [, learner, turn] = /"answered".*"learner":"(\w+)".*"turn":(\d+)/.exec(text) ?? [];
		if (learner) kept.set(learner, Math.max(kept.get(learner) ?? 0, Number(turn)));
	}
	const sorted = (turns: Iterable<number>) => [...turns].sort((a, b) => b - a);
	const inLog = sorted(kept.values());
	return sorted(acknowledged.values()).filter((turn, i) => turn > (inLog[i] ?? 0)).length;
}
