import { isThrough } from '../own-pace.ts';
import { askedQuestion, stageOf, type RoomState } from '../state.ts';
import { standings, type Standing } from './standings.ts';
import { shared, type Shared } from './shared.ts';
import { revealedTally, type RevealedTally } from './tally.ts';

/** What the projector shows: how many have answered, never how, before the reveal; no name unless the leaderboard was chosen. */
export interface ScreenView {
	readonly shared: Shared;
	readonly code: string;
	readonly title: string;
	readonly locked: boolean;
	readonly learners: number;
	readonly answered: number;
	/** After the reveal: one tally, or that of both votes. */
	readonly tallies?: readonly RevealedTally[];
	readonly standings?: readonly Standing[];
}

/** The projector's view. */
export function screen(state: RoomState): ScreenView {
	const { code, lesson, settings } = state.setup;
	const stage = stageOf(state);
	return {
		shared: shared(state),
		code,
		title: lesson.title,
		locked: state.locked,
		learners: state.learners.size,
		answered: answered(state),
		tallies: stage === 'revealed' ? withoutWords(state, revealedTallies(state)) : undefined,
		standings:
			settings.leaderboard && (stage === 'revealed' || stage === 'ended')
				? standings(state).slice(0, 10)
				: undefined,
	};
}

/** A learner's own sentences are for the host alone. */
const withoutWords = (state: RoomState, tallies: readonly RevealedTally[]) =>
	askedQuestion(state)?.scores === false
		? tallies.map((tally) => ({ ...tally, responses: [] }))
		: tallies;

/** How many have answered the question before all, or are through in their own pace. */
export function answered(state: RoomState): number {
	const { asked } = state;
	const started = stageOf(state) !== 'lobby';
	let count = 0;
	for (const learner of state.learners.values()) {
		const done = asked
			? learner.votes[asked.index]?.[asked.round] !== undefined
			: started && isThrough(state, learner);
		if (done) count++;
	}
	return count;
}

/** The tallies of both votes, or of the one. */
export function revealedTallies(state: RoomState): readonly RevealedTally[] {
	const presented = askedQuestion(state);
	if (!presented || !state.asked) return [];
	const first = revealedTally(state, presented, 1);
	// What was said back is compared after the reveal; the words that were sent came before.
	if (!presented.scores)
		return [{ ...revealedTally(state, presented, 2), responses: first.responses }];
	return state.asked.round === 1 ? [first] : [first, revealedTally(state, presented, 2)];
}
