import { isHeld, stageOf, type RoomState } from './state.ts';
import { graceMs } from './tick.ts';

/** The lesson whose pages a room keeps shut, and until when at most (ms), where that is known beforehand. */
export interface Hiding {
	readonly lesson: string;
	readonly until?: number;
}

/**
 * What a room keeps shut: the pages of a lesson that this site publishes, between the start of the session and its end. A lesson
 * that was sent has no pages here, whatever its id.
 */
export function hiding(state: RoomState): Hiding | undefined {
	const stage = stageOf(state);
	const { id, listed } = state.opened.lesson;
	if (!state.hidden || !listed || stage === 'lobby' || stage === 'ended') return undefined;
	const until = endsAt(state);
	return until === undefined ? { lesson: id } : { lesson: id, until };
}

/** When a session in everybody's own pace is over by the clock, also while no server runs. */
function endsAt(state: RoomState): number | undefined {
	if (isHeld(state) || stageOf(state) !== 'working') return undefined;
	const { workingUntil, maxExtraMs } = state;
	return workingUntil === undefined ? undefined : workingUntil + maxExtraMs + graceMs;
}
