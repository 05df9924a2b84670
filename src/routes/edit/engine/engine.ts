import type { Answer, Ask, Reading } from './messages.ts';

/** The reader of lessons, in a worker of its own. */
export class Engine {
	readonly #worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	readonly #waiting = new Map<number, (reading: Answer['reading']) => void>();
	#number = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
			this.#waiting.get(data.number)?.(data.reading);
			this.#waiting.delete(data.number);
		});
	}

	/** Reads a lesson's files; undefined where the program failed at it. */
	async read(id: string, files: ReadonlyMap<string, string>): Promise<Reading | undefined> {
		const ask: Ask = { number: ++this.#number, id, files };
		const answered = new Promise<Answer['reading']>((resolve) => {
			this.#waiting.set(ask.number, resolve);
		});
		this.#worker.postMessage(ask);
		const reading = await answered;
		return reading && { ...reading, files };
	}

	close(): void {
		this.#worker.terminate();
	}
}
