import type { Frame, Viewer } from './frames.ts';

/** Someone who waits for frames: a stream, or a poll that waits for one. */
export interface Sink {
	readonly viewer: Viewer;
	/** The sequence they have. */
	readonly after: number;
	/** Whether they were told that the store takes nothing. */
	readonly stalled: boolean;
	send(frame: Frame): void;
}

/** Sinks by the learner who looks; each may look from several tabs. */
export function sinksByLearner() {
	const sinks = new Map<string, Set<Sink>>();
	return {
		of: (id: string): Iterable<Sink> => sinks.get(id) ?? [],
		all: (): Sink[] => [...sinks.values()].flatMap((some) => [...some]),
		isEmpty: () => sinks.size === 0,
		add(id: string, sink: Sink) {
			const some = sinks.get(id) ?? new Set();
			sinks.set(id, some.add(sink));
		},
		remove(id: string, sink: Sink) {
			const some = sinks.get(id);
			some?.delete(sink);
			if (some?.size === 0) sinks.delete(id);
		},
	};
}
