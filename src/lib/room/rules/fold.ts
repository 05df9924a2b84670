import type { EventOf, RoomEvent } from './events.ts';
import { foldEmptied, foldPeople } from './fold-people.ts';
import { foldResults } from './own-pace.ts';
import type { PersistentMap } from './persistent-map.ts';
import { type PhaseEvent, isPhaseEvent, nextPhase } from './phases.ts';
import type { Learner, RoomState } from './state.ts';

/** The state after one more event: pure, and as quick in a full room as in an empty one. */
function fold(state: RoomState, event: RoomEvent): RoomState {
	const sequence = state.sequence + 1;
	const base = { ...state, sequence, at: Math.max(state.at, event.at) };
	const moved = isPhaseEvent(event)
		? { ...base, phase: nextPhase(state.phase, event), step: sequence, sharedVersion: sequence }
		: base;
	const keyed = 'key' in event && event.key !== undefined && !('learner' in event && isOwn(event));
	const known = keyed ? { ...moved, hostKeys: remember(state.hostKeys, event.key) } : moved;
	return foldResults(foldChange(known, event), event);
}

/** The state after several events, in order. */
export function foldAll(state: RoomState, events: readonly RoomEvent[]): RoomState {
	return events.reduce(fold, state);
}

/** What a learner did alone; its key is remembered with the learner. */
function isOwn(event: RoomEvent): boolean {
	return event.type === 'answered' || event.type === 'skipped';
}

function remember(keys: readonly string[], key: string | undefined): readonly string[] {
	return key === undefined ? keys : [...keys.slice(-63), key];
}

function foldChange(state: RoomState, event: RoomEvent): RoomState {
	switch (event.type) {
		case 'answered':
		case 'skipped':
		case 'cleared':
			return foldAnswers(state, event);
		case 'joined':
		case 'removed':
		case 'allowed':
		case 'extra':
			return foldPeople(state, event);
		case 'locked':
			return { ...state, locked: event.locked };
		case 'hidden':
			return { ...state, hidden: event.hidden };
		case 'hosted':
			return { ...state, host: event.device };
		case 'greeted':
			return { ...state, greeted: true };
		case 'planned':
			return { ...state, off: event.off, sharedVersion: state.sequence };
		default:
			return foldPhase(state, event);
	}
}

/** Events that change the question before everybody and its deadlines. */
type PhaseChange = EventOf<PhaseEvent['type'] | 'timed'>;

function foldPhase(state: RoomState, event: PhaseChange): RoomState {
	switch (event.type) {
		case 'reading':
			return { ...state, reading: event.section, asked: undefined };
		case 'asked': {
			const asked = { index: event.question, round: 1, until: event.until } as const;
			return { ...state, asked, reading: undefined, seen: [...state.seen, event.question] };
		}
		case 'askedAgain':
			return state.asked
				? { ...state, asked: { ...state.asked, round: 2, until: event.until } }
				: state;
		case 'working':
			return { ...state, workingUntil: event.until };
		case 'closing':
			return { ...state, closingUntil: event.until, ending: event.end === true };
		case 'closed':
			return { ...state, closingUntil: undefined, ending: false };
		case 'revealed':
			return state.asked ? { ...state, revealed: [...state.revealed, state.asked.index] } : state;
		case 'timed':
			return { ...timed(state, event.until), sharedVersion: state.sequence };
		case 'paused':
			return { ...state, pausedAt: event.at };
		case 'resumed':
			return { ...timed(state, event.until), pausedAt: undefined };
		case 'discussed':
		case 'ended':
			return state;
	}
}

function timed(state: RoomState, until: number | undefined): RoomState {
	if (state.asked) return { ...state, asked: { ...state.asked, until } };
	return { ...state, workingUntil: until };
}

/** What answers change: the learner's own record, nothing else. */
function foldAnswers(
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
	let learners: PersistentMap<Learner> = state.learners;
	for (const learner of state.learners.values()) {
		const votes = learner.votes[asked.index];
		if (!votes?.[asked.round]) continue;
		const kept = { ...learner.votes, [asked.index]: { ...votes, [asked.round]: undefined } };
		learners = learners.with(learner.id, { ...learner, votes: kept, version: state.sequence });
	}
	return { ...state, learners, sharedVersion: state.sequence };
}
