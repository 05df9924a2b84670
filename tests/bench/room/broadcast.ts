import { readFileSync } from 'node:fs';
import { sleep } from './phones.ts';
import type { Target } from './target.ts';

/** The memory a process holds now (MB). */
export function memoryOf(pid: number): number {
	const [, kB = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
	return Number(kB) / 1024;
}

/** Opens so many streams, has the host press every few seconds, and measures from the press to each stream. */
export async function broadcast(target: Target, streams: number, seconds: number) {
	let pressedAt = Infinity;
	let counting = false;
	const delays: number[] = [];
	const frame = (_sequence: number, at: number) => {
		if (counting) delays.push(at - pressedAt);
	};
	const sockets = [];
	for (let i = 0; i < streams; i += 250) {
		const some = Array.from({ length: Math.min(250, streams - i) }, (_, k) =>
			target.watch(i + k, frame),
		);
		sockets.push(...(await Promise.all(some)));
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
	for (const socket of sockets) socket.destroy();
	return { delays, missing: presses * streams - delays.length, mostMemory };
}
