import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { sleep } from './phones.ts';
import type { Target } from './target.ts';

/** The memory a process holds now (MB). */
export function memoryOf(pid: number): number {
	const [, kB = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
	return Number(kB) / 1024;
}

/** Opens so many streams and keeps them open, has the host press every few seconds, and measures from the press to each stream. */
export async function broadcast(target: Target, streams: number, seconds: number) {
	let pressedAt = Infinity;
	let counting = false;
	const delays: number[] = [];
	const sockets = new Map<number, Socket>();
	const newest = new Map<number, number>();
	let over = false;
	/** A server ends streams after some minutes; who listens comes back, and is shown once more what is newest. */
	const listen = async (learner: number): Promise<void> => {
		const socket = await target.watch(learner, (sequence, at) => {
			if (sequence <= (newest.get(learner) ?? -1)) return;
			newest.set(learner, sequence);
			if (counting) delays.push(at - pressedAt);
		});
		sockets.set(learner, socket);
		socket.once('close', () => {
			if (!over) void listen(learner);
		});
	};
	for (let i = 0; i < streams; i += 250) {
		const some = Array.from({ length: Math.min(250, streams - i) }, (_, k) => listen(i + k));
		await Promise.all(some);
	}
	await sleep(1000);
	let presses = 0;
	let mostMemory = 0;
	for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
		counting = true;
		pressedAt = performance.now();
		await target.press();
		presses++;
		await sleep(2000);
		counting = false;
		mostMemory = Math.max(mostMemory, memoryOf(target.pid));
	}
	over = true;
	for (const socket of sockets.values()) socket.destroy();
	return { delays, missing: presses * streams - delays.length, mostMemory };
}
