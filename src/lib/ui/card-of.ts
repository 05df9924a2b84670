import {
	current,
	hintLeft,
	hintsShown,
	markOf,
	phaseOf,
	responseOf,
	type RunSnapshot,
} from '#lib/run/index.ts';
import type { CardState } from './card.ts';

/** What a card shows of a run as it stands. */
export function cardOf(snapshot: RunSnapshot): CardState {
	const phase = phaseOf(snapshot);
	const shown = current(snapshot);
	return {
		phase: phase === 'ready' || phase === 'paused' || phase === 'finished' ? 'asking' : phase,
		opened: shown?.opened,
		response: responseOf(snapshot),
		mark: markOf(snapshot),
		check: shown?.check,
		hints: hintsShown(snapshot),
		hintLeft: hintLeft(snapshot),
	};
}
