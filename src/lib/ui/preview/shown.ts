import { initialTransition, transition } from 'xstate';
import type { Question } from '#lib/kinds/kind.ts';
import {
	current,
	phaseOf,
	runMachine,
	type RunEvent,
	type RunInput,
	type RunSnapshot,
} from '#lib/run/index.ts';

/** How a question is shown: as it is found, or as it looks after an answer that its author foresaw. */
export const shows = ['fresh', 'right', 'part right', 'wrong', 'explained'] as const;
export type Show = (typeof shows)[number];

/** An answer that the author of a question's kind foresees. */
export interface Sample {
	readonly is: string;
	readonly response: unknown;
}

/** The answers that are expected to a question. */
export type Samples = (question: Question) => readonly Sample[];

/** A run after these events. Nothing is kept and nothing runs: each reading makes it anew. */
export function runAfter(input: RunInput, events: readonly RunEvent[]): RunSnapshot {
	let [snapshot] = initialTransition(runMachine, input);
	for (const event of events) [snapshot] = transition(runMachine, snapshot, event);
	return snapshot;
}

/** What leads from a question as it is found to how it is to be shown; nothing where no sample fits. */
export function eventsFor(show: Show, samples: readonly Sample[]): RunEvent[] {
	if (show === 'fresh') return [];
	const wanted = show === 'explained' ? 'wrong' : show;
	const sample =
		samples.find(({ is }) => is === wanted) ??
		(show === 'explained' ? samples.find(({ is }) => is === 'part right') : undefined);
	if (!sample) return [];
	const answered: RunEvent[] = [{ type: 'respond', response: sample.response }, { type: 'check' }];
	return show === 'explained' ? [...answered, { type: 'retry' }, { type: 'check' }] : answered;
}

/** From the start to one question, those before it passed over. */
export function eventsTo(questions: readonly Question[], id: string | undefined): RunEvent[] {
	const before = Math.max(
		0,
		questions.findIndex((question) => question.id === id),
	);
	return [{ type: 'start' }, ...Array.from({ length: before }, (): RunEvent => ({ type: 'skip' }))];
}

/** More than any run takes: a question comes back twice at most. */
const enough = 10;

/** A whole run: every third question not right at its first turn, all else right. */
export function eventsToTheEnd(input: RunInput, samples: Samples): RunEvent[] {
	const events: RunEvent[] = [{ type: 'start' }];
	for (let turns = input.questions.length * enough; turns > 0; turns--) {
		const snapshot = runAfter(input, events);
		const shown = current(snapshot);
		if (phaseOf(snapshot) === 'finished' || !shown) break;
		const wrong = shown.number % 3 === 0 && shown.turn === 0;
		const answered = eventsFor(wrong ? 'explained' : 'right', samples(shown.question));
		events.push(...(answered.length > 0 ? answered : [{ type: 'skip' } as const]), {
			type: 'next',
		});
	}
	return events;
}
