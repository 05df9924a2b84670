/** A job on its way to a worker, or what came of it on its way back. */
interface Numbered<Content> {
	readonly number: number;
	readonly content: Content;
}

/**
 * Why nothing came of a job: the program failed or could not be fetched, it took longer than it may, or somebody wanted it no more.
 */
export type Failure = 'failed' | 'too-slow' | 'stopped';

type Channel<Job, Outcome> = (job: Job, stop?: AbortSignal) => Promise<Outcome | Failure>;
type Work<Job, Outcome> = (job: Job) => Outcome;

interface Waiting<Job, Outcome> {
	readonly sent: Numbered<Job>;
	readonly settle: (outcome: Outcome | Failure) => void;
}

/**
 * Jobs for a worker, one after the other; it is started with the first. A job that is not done `deadlineMs` after its turn came, or
 * that is stopped, ends with the worker it ran in: the next one starts another, so nothing that is sent here can hold up what follows.
 */
export function channel<Job, Outcome extends object>(
	start: () => Worker,
	deadlineMs: number,
): Channel<Job, Outcome> {
	let worker: Worker | undefined;
	let number = 0;
	let running: Waiting<Job, Outcome> | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const queue: Waiting<Job, Outcome>[] = [];

	function started(): Worker {
		if (worker) return worker;
		worker = start();
		worker.addEventListener('message', ({ data }: MessageEvent<Numbered<Outcome | undefined>>) => {
			if (data.number === running?.sent.number) finish(data.content ?? 'failed');
		});
		// It could not be fetched, or broke.
		worker.addEventListener('error', () => end('failed'));
		worker.addEventListener('messageerror', () => end('failed'));
		return worker;
	}

	/** Ends the worker, and with it the job under way. */
	function end(why: Failure): void {
		worker?.terminate();
		worker = undefined;
		finish(why);
	}

	function finish(outcome: Outcome | Failure): void {
		clearTimeout(timer);
		running?.settle(outcome);
		running = undefined;
		next();
	}

	function next(): void {
		if (running) return;
		running = queue.shift();
		if (!running) return;
		timer = setTimeout(() => end('too-slow'), deadlineMs);
		started().postMessage(running.sent);
	}

	function stop(waiting: Waiting<Job, Outcome>): void {
		if (waiting === running) return end('stopped');
		const at = queue.indexOf(waiting);
		if (at < 0) return;
		queue.splice(at, 1);
		waiting.settle('stopped');
	}

	return (job, signal) =>
		new Promise((settle) => {
			if (signal?.aborted) return settle('stopped');
			const waiting = { sent: { number: ++number, content: job }, settle };
			signal?.addEventListener('abort', () => stop(waiting), { once: true });
			queue.push(waiting);
			next();
		});
}

/** The worker's end of a channel. */
export function serve<Job, Outcome>(work: Work<Job, Outcome>): void {
	addEventListener('message', ({ data: { number, content } }: MessageEvent<Numbered<Job>>) => {
		const answer: Numbered<Outcome | undefined> = { number, content: done(work, content) };
		postMessage(answer);
	});
}

function done<Job, Outcome>(work: Work<Job, Outcome>, job: Job): Outcome | undefined {
	try {
		return work(job);
	} catch (error) {
		console.error(error);
		return undefined;
	}
}
