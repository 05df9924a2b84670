import { type Decision, accept } from './commands.ts';
import { type RoomState, isHeld, stageOf } from './state.ts';

/** How long answers that are on their way still count after closing (ms). */
export const graceMs = 1500;

/** When the next deadline of this room passes (ms), if there is one. */
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

/** What happens when a deadline has passed; nothing where none has. */
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
