import type { Stepping, WireCommand } from './commands.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { RoomEvent } from './events.ts';
import { isPhaseEvent } from './phases.ts';
import { allThrough } from './own-pace.ts';
import { isHeld, onDeck, stageOf, type RoomState } from './state.ts';
import { graceMs } from './tick.ts';

type Step = Extract<WireCommand, { type: Stepping }>;

/** A step from one phase to the next, where the phases allow it. */
export function decideStep(state: RoomState, wish: Step, now: number): Decision {
	if (wish.type === 'end' && takesAnswers(state)) return accept(...endOf(state, wish.key, now));
	if (isHeld(state) && wish.type !== 'resume' && wish.type !== 'end') return refuse('paused');
	const event = eventOf(state, wish, now);
	if (event === undefined) return refuse(wish.type === 'next' ? 'no-more' : 'wrong-phase');
	return isPhaseEvent(event) && state.phase.can(event) ? accept(event) : refuse('wrong-phase');
}

function eventOf(state: RoomState, { type, key }: Step, now: number): RoomEvent | undefined {
	const closingNow = stageOf(state) === 'closing' || stageOf(state) === 'closingAgain';
	switch (type) {
		case 'start':
			return stageOf(state) === 'lobby' ? start(state, key, now) : undefined;
		case 'next':
			return stageOf(state) === 'lobby' ? undefined : next(state, key, now);
		case 'close':
			// Pressed a second time it waits no longer for what is on its way.
			if (closingNow) return { type: 'closed', at: now, key };
			return { type: 'closing', at: now, until: now + graceMs, key };
		case 'discuss':
			return { type: 'discussed', at: now, key };
		case 'again':
			return { type: 'askedAgain', at: now, until: deadline(state, now), key };
		case 'reveal':
			return { type: 'revealed', at: now, key };
		case 'pause':
			return pausable(state) ? { type: 'paused', at: now, key } : undefined;
		case 'resume':
			return { type: 'resumed', at: now, until: resumedUntil(state, now), key };
		case 'end':
			return { type: 'ended', at: now, key };
	}
}

/** Whether a phone may hold an answer that would be lost if all ended at once. */
function takesAnswers(state: RoomState): boolean {
	const stage = stageOf(state);
	if (state.learners.size === 0) return false;
	return stage === 'open' || stage === 'openAgain' || (stage === 'working' && !allThrough(state));
}

/** The end takes what is ready on each phone, like any closing; a room that is held runs on for that. */
function endOf(state: RoomState, key: string, now: number): readonly RoomEvent[] {
	const closing: RoomEvent = { type: 'closing', at: now, until: now + graceMs, end: true, key };
	if (!isHeld(state)) return [closing];
	return [{ type: 'resumed', at: now, until: resumedUntil(state, now), key }, closing];
}

function start(state: RoomState, key: string, now: number): RoomEvent | undefined {
	const { pace, minutes } = state.opened.settings;
	if (pace === 'teacher') return next(state, key, now);
	const until = minutes === undefined ? undefined : now + minutes * 60_000;
	return onDeck(state).length > 0 ? { type: 'working', at: now, until, key } : undefined;
}

/** The next question that is ticked in; before the first of a section its text, where the room reads. */
function next(state: RoomState, key: string, now: number): RoomEvent | undefined {
	const last = state.seen.at(-1) ?? -1;
	const following = onDeck(state).find(({ index }) => index > last);
	if (!following) return undefined;
	const before = state.deck.dealt[last]?.section.id;
	const toRead = state.opened.settings.reading && following.section.id !== before;
	if (toRead && stageOf(state) !== 'reading') {
		return { type: 'reading', at: now, section: following.section.id, key };
	}
	return { type: 'asked', at: now, question: following.index, until: deadline(state, now), key };
}

function deadline(state: RoomState, now: number): number | undefined {
	const { seconds } = state.opened.settings;
	return seconds === undefined ? undefined : now + seconds * 1000;
}

/** While answers close there are seconds left at most: nothing to hold. */
function pausable(state: RoomState): boolean {
	const stage = stageOf(state);
	return (
		stage !== 'closing' && stage !== 'closingAgain' && stage !== 'finishing' && stage !== 'ended'
	);
}

/** The present deadline, moved by the time the room was held. */
function resumedUntil(state: RoomState, now: number): number | undefined {
	const until = state.asked ? state.asked.until : state.workingUntil;
	const heldMs = now - (state.pausedAt ?? now);
	return until === undefined ? undefined : until + heldMs;
}
