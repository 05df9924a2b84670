import { parentPort } from 'node:worker_threads';
import { readSent, readSite } from './lessons-for-rooms.ts';
import type { Asked } from './reading-thread.ts';

/** The thread on which lessons are read, so that no class waits for one: a request in, what it comes to out. */
parentPort?.on('message', ({ job, sent }: Asked) => {
	parentPort?.postMessage({ job, result: job === 'site' ? readSite() : readSent(sent) });
});
