/** How many are sent to before other work has its turn. */
const atOnce = 250;

/** Sends to many in the order they came, some at a time, so that a full room holds nobody else up. */
export function turns<Sink>(sendTo: (sink: Sink) => void) {
	const waiting = new Set<Sink>();
	const drain = () => {
		let count = 0;
		for (const sink of waiting) {
			if (count++ === atOnce) return void setImmediate(drain);
			waiting.delete(sink);
			sendTo(sink);
		}
	};
	return {
		/** Who has not been sent to yet. */
		waiting: (): Iterable<Sink> => waiting,
		/** Sends soon to each of these; once, however often asked. */
		queue(sinks: Iterable<Sink>) {
			const before = waiting.size;
			for (const sink of sinks) waiting.add(sink);
			if (before === 0 && waiting.size > before) setImmediate(drain);
		},
		remove: (sink: Sink) => void waiting.delete(sink),
		clear: () => waiting.clear(),
	};
}
