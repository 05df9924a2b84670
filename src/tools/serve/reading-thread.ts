import { Worker } from 'node:worker_threads';

/** What the thread is asked: all lessons of the site, or one that was sent. */
export interface Asked {
	readonly job: 'site' | 'sent';
	readonly sent?: unknown;
}

/** How a job ended: with what it comes to, or not, for it took too long or too much memory. */
export type Done<Result> = { readonly result: Result } | 'failed';

/** As much as a thread may hold (MB): a megabyte of questions takes about a tenth of it. */
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/**
 * A thread that does one job after another and is kept warm between them. Where a job takes longer than its time (ms) or the
 * thread dies of it, that job has failed, and the next one gets a thread of its own.
 */
export function readingThread(file: URL) {
	let worker: Worker | undefined;
	let isClosed = false;
	const fresh = () => {
		const made = new Worker(file, { resourceLimits: memory });
		made.on('error', () => undefined);
		// One that waits must not keep a process alive that has nothing else to do.
		made.unref();
		return made;
	};
	const warm = (): Worker => (worker ??= fresh());
	const drop = (old: Worker) => {
		void old.terminate();
		if (worker !== old) return;
		worker = undefined;
		if (!isClosed) warm();
	};
	return {
		/** Has a thread at hand before the first job: it takes a second to load what it needs. */
		warm: () => void warm(),
		do<Result>(asked: Asked, deadlineMs: number): Promise<Done<Result>> {
			if (isClosed) return Promise.resolve('failed');
			const mine = warm();
			return new Promise((resolve) => {
				const end = (done: Done<Result>) => {
					clearTimeout(timer);
					mine.off('message', answered);
					mine.off('error', failed);
					mine.off('exit', failed);
					mine.unref();
					resolve(done);
				};
				const answered = ({ result }: { result: Result }) => end({ result });
				const failed = () => {
					drop(mine);
					end('failed');
				};
				const timer = setTimeout(failed, deadlineMs);
				mine.on('message', answered);
				mine.on('error', failed);
				mine.on('exit', failed);
				mine.ref();
				try {
					mine.postMessage(asked);
				} catch {
					// What is too deep to be handed over fails alone, and leaves the thread to the next.
					end('failed');
				}
			});
		},
		async close() {
			isClosed = true;
			await worker?.terminate();
			worker = undefined;
		},
	};
}
