import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { channel } from './channel.ts';

interface Job {
	readonly name: string;
	/** How long the worker is busy with it (ms); for ever where it is Infinity, and -1 breaks the worker. */
	readonly takesMs: number;
}

/** A worker that is busy with one job at a time, as a real one is. */
class BusyWorker extends EventTarget {
	static readonly all: BusyWorker[] = [];
	ended = false;
	#free = 0;
	constructor() {
		super();
		BusyWorker.all.push(this);
	}
	postMessage({ number, content }: { number: number; content: Job }) {
		if (content.takesMs < 0) return void setTimeout(() => this.#say(new Event('error')), 1);
		if (content.takesMs === Infinity) return void (this.#free = Infinity);
		this.#free = Math.max(this.#free, Date.now()) + content.takesMs;
		if (this.#free === Infinity) return;
		const answer = new MessageEvent('message', { data: { number, content } });
		setTimeout(() => this.#say(answer), this.#free - Date.now());
	}
	terminate() {
		this.ended = true;
	}
	#say(event: Event) {
		if (!this.ended) this.dispatchEvent(event);
	}
}

const open = (deadlineMs = 1000) => {
	const start: unknown = () => new BusyWorker();
	const isStart = (value: unknown): value is () => Worker => typeof value === 'function';
	if (!isStart(start)) throw new Error('never');
	return channel<Job, Job>(start, deadlineMs);
};
const running = () => BusyWorker.all.filter(({ ended }) => !ended).length;

beforeEach(() => {
	vi.useFakeTimers();
	BusyWorker.all.length = 0;
});
afterEach(() => void vi.useRealTimers());

test('a job that overruns its deadline ends with its worker, and those behind it are done by another', async () => {
	const send = open();
	const hung = send({ name: 'hung', takesMs: Infinity });
	const good = send({ name: 'good', takesMs: 900 });
	await vi.runAllTimersAsync();
	expect(await hung).toBe('too-slow');
	expect(await good).toMatchObject({ name: 'good' });
	expect(running()).toBe(1);
});

test('time in the queue is not the time of a job', async () => {
	const send = open();
	const all = [1, 2, 3, 4].map((n) => send({ name: String(n), takesMs: 800 }));
	await vi.runAllTimersAsync();
	expect((await Promise.all(all)).map((each) => typeof each)).toEqual(Array(4).fill('object'));
});

test('a worker that breaks is ended, and the next job starts another', async () => {
	const send = open();
	const [broken, good] = [send({ name: 'x', takesMs: -1 }), send({ name: 'y', takesMs: 1 })];
	await vi.runAllTimersAsync();
	expect([await broken, typeof (await good)]).toEqual(['failed', 'object']);
	expect(BusyWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a job that is stopped ends at once, in its turn or before it', async () => {
	const send = open();
	const [first, second] = [new AbortController(), new AbortController()];
	const jobs = [
		send({ name: 'a', takesMs: Infinity }, first.signal),
		send({ name: 'b', takesMs: 1 }, second.signal),
		send({ name: 'c', takesMs: 1 }),
	];
	second.abort();
	first.abort();
	await vi.runAllTimersAsync();
	expect(
		(await Promise.all(jobs)).map((each) => (typeof each === 'string' ? each : 'done')),
	).toEqual(['stopped', 'stopped', 'done']);
	expect(await send({ name: 'd', takesMs: 1 }, first.signal)).toBe('stopped');
});

test('whatever is sent, every job comes to an end of its own', async () => {
	const job = fc.record({
		takesMs: fc.constantFrom(0, 10, 999, 1001, Infinity, -1),
		stopAfterMs: fc.option(fc.nat(3000), { nil: undefined }),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (jobs) => {
			const send = open();
			const ends = jobs.map(({ takesMs, stopAfterMs }, i) => {
				const stop = new AbortController();
				if (stopAfterMs !== undefined) setTimeout(() => stop.abort(), stopAfterMs);
				return send({ name: String(i), takesMs }, stop.signal);
			});
			await vi.runAllTimersAsync();
			for (const [i, end] of (await Promise.all(ends)).entries()) {
				const { takesMs = 0, stopAfterMs } = jobs[i] ?? {};
				if (typeof end !== 'string') expect(end.name).toBe(String(i));
				else if (end === 'failed') expect(takesMs).toBe(-1);
				else if (end === 'too-slow') expect(takesMs).toBeGreaterThan(1000);
				else expect(stopAfterMs).toBeDefined();
			}
		}),
	);
});
