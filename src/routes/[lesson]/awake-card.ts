import type { Question } from '#lib/kinds/kind.ts';
import type { runMachine, RunSnapshot } from '#lib/run/index.ts';
import type { Live } from '#lib/ui/actor.svelte.ts';
import type { CardState } from '#lib/ui/card.ts';

export type Loaded = typeof import('./awake.ts');

/** A run that is awake on its page, and the machine's eyes. */
export interface Awake {
	readonly loaded: Loaded;
	readonly live: Live<typeof runMachine>;
}

/** The questions of a run that were not right at their first try, or have none. */
export function missedIn({ context }: RunSnapshot): readonly Question[] {
	const { questions, attempts } = context;
	return questions.filter(({ id, points }) => {
		const first = attempts.find((each) => each.question === id);
		// What was said back is not missed, though it has no mark.
		return points ? first?.mark?.score !== 1 : !first;
	});
}

/** What a card shows of the run as it stands. */
export function awakeCard({ loaded: { run }, live: { snapshot } }: Awake): CardState {
	const phase = run.phaseOf(snapshot);
	const shown = run.current(snapshot);
	return {
		phase: phase === 'ready' || phase === 'paused' || phase === 'finished' ? 'asking' : phase,
		opened: shown?.opened,
		response: run.responseOf(snapshot),
		mark: run.markOf(snapshot),
		check: shown?.check,
		hints: run.hintsShown(snapshot),
		hintLeft: run.hintLeft(snapshot),
	};
}
