/** How many wait at most, from one sender and in all. */
export interface QueueLimits {
	readonly each: number;
	readonly all: number;
}

interface Waiting {
	readonly from: string;
	run(): Promise<void>;
}

/**
 * Does one thing after another; senders take turns, so that whoever sends much waits behind themselves, not others behind them.
 * What would wait where too many do is refused at once.
 */
export function fairQueue({ each, all }: QueueLimits) {
	/** Senders with something waiting, who was served last at the end. */
	const turns = new Map<string, Waiting[]>();
	let waiting = 0;
	let isRunning = false;
	const next = (): Waiting | undefined => {
		const [first] = turns;
		if (!first) return undefined;
		const [from, [job, ...rest]] = first;
		turns.delete(from);
		if (rest.length > 0) turns.set(from, rest);
		waiting--;
		return job;
	};
	const run = async () => {
		if (isRunning) return;
		isRunning = true;
		for (let job = next(); job; job = next()) await job.run();
		isRunning = false;
	};
	return {
		waiting: () => waiting,
		/** Undefined where too many wait already. */
		add<T>(from: string, work: () => Promise<T>): Promise<T> | undefined {
			const mine = turns.get(from) ?? [];
			if (waiting >= all || mine.length >= each) return undefined;
			return new Promise<T>((resolve, reject) => {
				const job = { from, run: () => work().then(resolve, reject) };
				turns.set(from, [...mine, job]);
				waiting++;
				void run();
			});
		},
	};
}
