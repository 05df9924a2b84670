import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { readSent, readSite } from './lessons-for-rooms.ts';
import type { Asked } from './reading-thread.ts';

yieldToAnswers();

/** The thread on which lessons are read, so that no class waits for one: a request in, what it comes to out. */
parentPort?.on('message', ({ job, sent }: Asked) => {
	parentPort?.postMessage({ job, result: job === 'site' ? readSite() : readSent(sent) });
});

/** On Linux a priority is a thread's own: a lesson that is read leaves the processor to the answers of a class. */
function yieldToAnswers(): void {
	if (process.platform !== 'linux') return;
	try {
		setPriority(constants.priority.PRIORITY_LOW);
	} catch {
		// Where that is not allowed it is read as before.
	}
}
