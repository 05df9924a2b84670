import type { PresentedQuestion } from './deck.ts';
import type { RoomEvent } from './events.ts';
import { onDeck, stageOf, type Learner, type RoomState } from './state.ts';

/** The question before a learner in their own pace; none when they have been asked all. */
export function ownQuestion(state: RoomState, learner: Learner): PresentedQuestion | undefined {
	return onDeck(state).find(({ index }) => index >= learner.position);
}

const hasAnswered = (learner: Learner, { index }: PresentedQuestion) =>
	learner.votes[index]?.[1] !== undefined;

/** What a learner has passed without an answer: it stays open to them until answers close. */
export function skippedBy(state: RoomState, learner: Learner): readonly PresentedQuestion[] {
	const passed = onDeck(state).filter(({ index }) => index < learner.position);
	return passed.filter((presented) => !hasAnswered(learner, presented));
}

/** How many of the room's questions a learner has answered in their own pace. */
export function doneBy(state: RoomState, learner: Learner): number {
	return onDeck(state).filter((presented) => hasAnswered(learner, presented)).length;
}

/** Whether nothing is open to a learner any more: who has skipped a question is not through. */
export function isThrough(state: RoomState, learner: Learner): boolean {
	return onDeck(state).every((presented) => hasAnswered(learner, presented));
}

/**
 * Whether a learner may see keys and explanations of all they were asked. Own pace: never while something is open to them, and never
 * while somebody else could be told.
 */
export function maySeeResult(state: RoomState, learner: Learner): boolean {
	const stage = stageOf(state);
	if (stage === 'ended') return true;
	const ownPace = stage === 'working' || stage === 'finishing';
	return ownPace && state.resultsOut && isThrough(state, learner);
}

/** What can make the last one be through. */
const settling: ReadonlySet<RoomEvent['type']> = new Set(['answered', 'removed', 'planned']);

/** The state after an event, with results given out where by it all are through and the host wants them then. */
export function foldResults(state: RoomState, event: RoomEvent): RoomState {
	const { pace, results } = state.setup.settings;
	if (pace !== 'own' || results !== 'through' || state.resultsOut) return state;
	if (!settling.has(event.type) || stageOf(state) !== 'working') return state;
	// Most answers are nobody's last: only then are all looked through.
	const one = 'learner' in event ? state.learners.get(event.learner) : undefined;
	if (one && !isThrough(state, one)) return state;
	return allThrough(state) ? { ...state, resultsOut: true, sharedVersion: state.sequence } : state;
}

/** Whether somebody is here, and nothing is open to anybody. */
export function allThrough(state: RoomState): boolean {
	for (const learner of state.learners.values()) if (!isThrough(state, learner)) return false;
	return state.learners.size > 0;
}
