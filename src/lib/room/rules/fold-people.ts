import type { EventOf } from './events.ts';
import { lookalikeKey, nameKey } from './learner-names.ts';
import type { Learner, RoomState } from './state.ts';
import { emptyMap } from './persistent-map.ts';

type PeopleEvent = EventOf<'joined'> | EventOf<'removed'> | EventOf<'allowed'> | EventOf<'extra'>;

/** Who is in the room. */
export function foldPeople(state: RoomState, event: PeopleEvent): RoomState {
	if (event.type === 'joined') return foldJoined(state, event);
	if (event.type === 'allowed') return foldAllowed(state, event);
	const learner = state.learners.get(event.learner);
	if (!learner) return state;
	if (event.type === 'removed') {
		return withLongestExtra({ ...withoutSeat(state, learner), out: [...state.out, learner] });
	}
	const longer = { ...learner, extraMs: event.ms, version: state.sequence };
	return withLongestExtra({ ...state, learners: state.learners.with(learner.id, longer) });
}

function foldJoined(state: RoomState, event: EventOf<'joined'>): RoomState {
	const { learner: id, name, tokenHash, device } = event;
	const number = state.joins + 1;
	const learner = {
		...{ id, number, name, tokenHash, device },
		...{ extraMs: 0, votes: {}, position: 0, turn: 0, keys: [] },
		version: state.sequence,
	};
	return { ...withSeat(state, learner), joins: number };
}

/** Back in their place, with all they have given. */
function foldAllowed(state: RoomState, event: EventOf<'allowed'>): RoomState {
	const learner = state.out.find(({ id }) => id === event.learner);
	if (!learner) return state;
	const back = withSeat(state, { ...learner, version: state.sequence });
	return withLongestExtra({ ...back, out: state.out.filter((each) => each !== learner) });
}

/** Takes everybody out at once, which keeps nobody out. The learners' pages must hear of it, though none of them is known any more. */
export function foldEmptied(state: RoomState): RoomState {
	return {
		...state,
		learners: emptyMap(),
		tokens: emptyMap(),
		names: emptyMap(),
		maxExtraMs: 0,
		sharedVersion: state.sequence,
	};
}

/** Whether a browser, by its token or its own number, was taken out. */
export function isOut(
	state: RoomState,
	browser: { readonly tokenHash?: string; readonly device?: string },
): boolean {
	return state.out.some(
		({ tokenHash, device }) =>
			tokenHash === browser.tokenHash || (device !== undefined && device === browser.device),
	);
}

/** Whether a name, or one that looks the same, was taken out. */
export function isNameOut(state: RoomState, name: string): boolean {
	const keys = keysOf(name);
	return state.out.some((each) => keysOf(each.name).some((key) => keys.includes(key)));
}

const keysOf = (name: string): readonly string[] => [nameKey(name), lookalikeKey(name)];

function withSeat(state: RoomState, learner: Learner): RoomState {
	const { id, name, tokenHash } = learner;
	return {
		...state,
		learners: state.learners.with(id, learner),
		tokens: state.tokens.with(tokenHash, id),
		names: keysOf(name).reduce((names, key) => names.with(key, id), state.names),
	};
}

function withoutSeat(state: RoomState, { id, name, tokenHash }: Learner): RoomState {
	// Rooms of an earlier version may hold two names that look the same: each gives back only its own.
	const own = keysOf(name).filter((key) => state.names.get(key) === id);
	return {
		...state,
		learners: state.learners.without(id),
		tokens: state.tokens.without(tokenHash),
		names: own.reduce((names, key) => names.without(key), state.names),
	};
}

function withLongestExtra(state: RoomState): RoomState {
	let maxExtraMs = 0;
	for (const { extraMs } of state.learners.values()) maxExtraMs = Math.max(maxExtraMs, extraMs);
	return { ...state, maxExtraMs };
}
