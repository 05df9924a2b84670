import { createRun } from './machine.ts';
import type { RunEmitted, RunEvent } from './events.ts';
import type { RunInput } from './input.ts';
import { current, phaseOf, type RunPhase, type RunSnapshot } from './show.ts';

/** One event sent to a run, for tests: what was before and after, what came out, and what was marked meanwhile. */
export interface Step {
	readonly event: RunEvent;
	readonly before: RunSnapshot;
	readonly after: RunSnapshot;
	readonly emitted: readonly RunEmitted[];
	/** The responses that `mark` was called with, as JSON. */
	readonly marked: readonly string[];
}

/** A run from its start through these events; events that have no place are dropped, as pages drop them. */
export function journey(input: RunInput, events: readonly RunEvent[]) {
	const marked: string[] = [];
	const run = createRun({ ...input, kinds: watched(input.kinds, (json) => marked.push(json)) });
	const emitted: RunEmitted[] = [];
	run.on('*', (event) => emitted.push(event));
	run.start();
	const steps: Step[] = [];
	for (const event of [{ type: 'start' } as const, ...events]) {
		const before = run.getSnapshot();
		if (!before.can(event)) continue;
		const from = { emitted: emitted.length, marked: marked.length };
		run.send(event);
		steps.push({
			event,
			before,
			after: run.getSnapshot(),
			emitted: emitted.slice(from.emitted),
			marked: marked.slice(from.marked),
		});
	}
	return { input, steps, emitted, last: run.getSnapshot() };
}

export type Journey = ReturnType<typeof journey>;

function watched(kinds: RunInput['kinds'], onMark: (json: string) => void): RunInput['kinds'] {
	return {
		has: (name) => kinds.has(name),
		get(name) {
			const kind = kinds.get(name);
			return (
				kind && {
					...kind,
					mark(...given: Parameters<typeof kind.mark>) {
						onMark(JSON.stringify(given[1]));
						return kind.mark(...given);
					},
				}
			);
		},
	};
}

/** What a snapshot shows: the question, which presentation of it, and the phase. */
export function at(snapshot: RunSnapshot): {
	question: string | undefined;
	presentation: string;
	phase: RunPhase;
} {
	const shown = current(snapshot);
	const question = shown?.question.id;
	return { question, presentation: `${question}.${shown?.turn}`, phase: phaseOf(snapshot) };
}

/** All of a run's state that its entries and a draft must bring back; a pause is over after a reload. */
export function stateOf(snapshot: RunSnapshot) {
	const { visits, at: place, attempts, skipped, goes, response, hints } = snapshot.context;
	return {
		...at(snapshot),
		visits: visits.map(({ question, turn }) => `${question.id}.${turn}`),
		place,
		attempts,
		skipped,
		goes,
		response,
		hints,
	};
}
