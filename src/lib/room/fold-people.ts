import type { EventOf } from './events.ts';
import { foldName } from './names.ts';
import type { RoomState } from './state.ts';

/** Who is in the room. */
export function foldPeople(
	state: RoomState,
	event: EventOf<'joined'> | EventOf<'removed'> | EventOf<'extra'>,
): RoomState {
	if (event.type === 'joined') return foldJoined(state, event);
	const learner = state.learners.get(event.learner);
	if (!learner) return state;
	if (event.type === 'extra') {
		const longer = { ...learner, extraMs: event.ms, version: state.sequence };
		const maxExtraMs = Math.max(state.maxExtraMs, event.ms);
		return { ...state, learners: state.learners.with(learner.id, longer), maxExtraMs };
	}
	return {
		...state,
		learners: state.learners.without(learner.id),
		tokens: state.tokens.without(learner.tokenHash),
		names: state.names.without(foldName(learner.name)),
		banned: state.banned.with(learner.tokenHash, true),
	};
}

function foldJoined(state: RoomState, event: EventOf<'joined'>): RoomState {
	const { learner: id, name, tokenHash } = event;
	const number = state.joins + 1;
	const learner = {
		id,
		number,
		name,
		tokenHash,
		extraMs: 0,
		votes: {},
		position: 0,
		turn: 0,
		keys: [],
		version: state.sequence,
	};
	return {
		...state,
		joins: number,
		learners: state.learners.with(id, learner),
		tokens: state.tokens.with(tokenHash, id),
		names: state.names.with(foldName(name), id),
	};
}
