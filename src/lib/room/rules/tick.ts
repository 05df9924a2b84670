import { accept, type Decision } from './decision.ts';
import { isHeld, stageOf, type RoomState } from './state.ts';

/** How long answers that are on their way still count after closing (ms). */
export const graceMs = 1500;

/** When the clock has something to do next in this room (ms), if ever. */
export function nextDue(state: RoomState): number | undefined {
	if (isHeld(state)) return undefined;
	switch (stageOf(state)) {
		case 'open':
		case 'openAgain':
			return later(state.asked?.until, state.maxExtraMs);
		case 'working':
			return later(state.workingUntil, state.maxExtraMs);
		case 'closing':
		case 'closingAgain':
		case 'finishing':
			return state.closingUntil;
		default:
			return undefined;
	}
}

function later(until: number | undefined, ms: number): number | undefined {
	return until === undefined ? undefined : until + ms;
}

/** What a passed deadline brings; nothing where none has passed. */
export function decideTick(state: RoomState, now: number): Decision {
	const due = nextDue(state);
	if (due === undefined || now < due) return accept();
	switch (stageOf(state)) {
		case 'closing':
		case 'closingAgain':
			return accept({ type: state.ending ? 'ended' : 'closed', at: now });
		case 'finishing':
			return accept({ type: 'ended', at: now });
		default:
			return accept({ type: 'closing', at: now, until: now + graceMs });
	}
}
