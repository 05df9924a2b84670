/** A job on its way to a worker, or what came of it on its way back. */
export interface Numbered<Content> {
	readonly number: number;
	readonly content: Content;
}

type Channel<Job, Outcome> = (job: Job) => Promise<Outcome | undefined>;
type Work<Job, Outcome> = (job: Job) => Outcome;

/** Jobs for a worker, which is started with the first; undefined comes of one at which the program failed. */
export function channel<Job, Outcome>(start: () => Worker): Channel<Job, Outcome> {
	let worker: Worker | undefined;
	let number = 0;
	const waiting = new Map<number, (outcome: Outcome | undefined) => void>();

	function started(): Worker {
		if (worker) return worker;
		worker = start();
		worker.addEventListener('message', ({ data }: MessageEvent<Numbered<Outcome | undefined>>) =>
			settle(data.number, data.content),
		);
		// It could not be fetched, or broke: whoever waits hears of it, and the next job starts another.
		worker.addEventListener('error', () => {
			worker = undefined;
			for (const each of [...waiting.keys()]) settle(each, undefined);
		});
		return worker;
	}

	function settle(which: number, outcome: Outcome | undefined): void {
		waiting.get(which)?.(outcome);
		waiting.delete(which);
	}

	return (job) => {
		const sent: Numbered<Job> = { number: ++number, content: job };
		const settled = new Promise<Outcome | undefined>((resolve) =>
			waiting.set(sent.number, resolve),
		);
		started().postMessage(sent);
		return settled;
	};
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
