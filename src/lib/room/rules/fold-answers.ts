import type { EventOf } from './events.ts';
import { foldEmptied } from './fold-people.ts';
import type { Learner, RoomState } from './state.ts';
import type { Table } from './table.ts';

/** What answers change: the learner's own record, nothing else. */
export function foldAnswers(
	state: RoomState,
	event: EventOf<'answered'> | EventOf<'skipped'> | EventOf<'cleared'>,
): RoomState {
	if (event.type === 'cleared') return foldCleared(state, event);
	const learner = state.learners.get(event.learner);
	if (!learner) return state;
	const keys = [...learner.keys.slice(-255), event.key];
	const position = Math.max(learner.position, event.question + 1);
	const seen = { ...learner, keys, position, version: state.sequence };
	const next = event.type === 'answered' ? withAnswer(seen, event) : seen;
	return { ...state, learners: state.learners.with(learner.id, next) };
}

function withAnswer(learner: Learner, event: EventOf<'answered'>): Learner {
	const { response, score, turn, at } = event;
	const votes = { ...learner.votes[event.question], [event.round]: { response, score, turn, at } };
	return {
		...learner,
		turn: Math.max(learner.turn, turn),
		votes: { ...learner.votes, [event.question]: votes },
	};
}

function foldCleared(state: RoomState, event: EventOf<'cleared'>): RoomState {
	if (event.what === 'answers') return clearAnswers(state);
	return foldEmptied(state);
}

/** Takes back the present round's answers; earlier questions keep theirs. */
function clearAnswers(state: RoomState): RoomState {
	const { asked } = state;
	if (!asked) return state;
	let learners: Table<Learner> = state.learners;
	for (const learner of state.learners.values()) {
		const votes = learner.votes[asked.index];
		if (!votes?.[asked.round]) continue;
		const kept = { ...learner.votes, [asked.index]: { ...votes, [asked.round]: undefined } };
		learners = learners.with(learner.id, { ...learner, votes: kept, version: state.sequence });
	}
	return { ...state, learners, sharedVersion: state.sequence };
}
