import {
	type Decision,
	type Stepping,
	type WireCommand,
	type WireOf,
	accept,
	refuse,
} from './commands.ts';
import { graceMs } from './deadlines.ts';
import type { RoomEvent } from './events.ts';
import { allThrough } from './own-pace.ts';
import { isPhaseEvent } from './phases.ts';
import { type RoomState, isHeld, onDeck, stageOf } from './state.ts';

type HostCommand = Exclude<WireCommand, { type: 'hello' | 'join' | 'answer' | 'skip' }>;

/** A command of the host. Only the device that hosts moves the room; another takes over first. */
export function decideHost(
	state: RoomState,
	device: string,
	command: HostCommand,
	now: number,
): Decision {
	if (state.hostKeys.includes(command.key)) return accept();
	if (command.type === 'takeOver') {
		if (state.host === device) return accept();
		return accept({ type: 'hosted', at: now, device, key: command.key });
	}
	if (state.host !== undefined && state.host !== device) return refuse('not-hosting');
	if ('expected' in command) {
		return command.expected === state.step ? decideStep(state, command, now) : refuse('moved-on');
	}
	return decideSetting(state, command, now);
}

/** What does not move the phases. */
type SettingCommand = Exclude<HostCommand, { type: 'takeOver' } | { expected: number }>;

function decideSetting(state: RoomState, command: SettingCommand, now: number): Decision {
	const { key } = command;
	switch (command.type) {
		case 'lock':
			return accept({ type: 'locked', at: now, locked: command.locked, key });
		case 'hide':
			return accept({ type: 'hidden', at: now, hidden: command.hidden, key });
		case 'remove':
			if (!state.learners.has(command.learner)) return refuse('no-learner');
			return accept({ type: 'removed', at: now, learner: command.learner, key });
		case 'allow':
			if (!state.out.some(({ id }) => id === command.learner)) return refuse('no-learner');
			return accept({ type: 'allowed', at: now, learner: command.learner, key });
		case 'clear':
			return decideClear(state, command, now);
		case 'extra':
			if (!state.learners.has(command.learner)) return refuse('no-learner');
			return accept({
				type: 'extra',
				at: now,
				learner: command.learner,
				ms: command.seconds * 1000,
				key,
			});
		case 'timer':
			return decideTimer(state, command, now);
		case 'plan': {
			// What was asked already stays in the results.
			const asked = state.seen.map((index) => state.deck.presented[index]?.name);
			const known = command.off.filter((name) => state.deck.byName(name) && !asked.includes(name));
			return accept({ type: 'planned', at: now, off: known, key });
		}
		case 'delete':
			// The server deletes the whole log; the room itself has nothing to add.
			return accept();
	}
}

function decideClear(state: RoomState, command: WireOf<'clear'>, now: number): Decision {
	const stage = stageOf(state);
	const answering = stage === 'open' || stage === 'openAgain';
	if (command.what === 'answers' && !answering) return refuse('wrong-phase');
	return accept({ type: 'cleared', at: now, what: command.what, key: command.key });
}

function decideTimer(state: RoomState, command: WireOf<'timer'>, now: number): Decision {
	const stage = stageOf(state);
	const running = stage === 'open' || stage === 'openAgain' || stage === 'working';
	if (!running) return refuse('wrong-phase');
	if (isHeld(state)) return refuse('paused');
	const until = command.seconds === null ? undefined : now + command.seconds * 1000;
	return accept({ type: 'timed', at: now, until, key: command.key });
}

type Step = Extract<WireCommand, { type: Stepping }>;

/** A step from one phase to the next, where the phases allow it. */
function decideStep(state: RoomState, command: Step, now: number): Decision {
	if (command.type === 'end' && takesAnswers(state))
		return accept(...endOf(state, command.key, now));
	if (isHeld(state) && command.type !== 'resume' && command.type !== 'end') return refuse('paused');
	const event = eventOf(state, command, now);
	if (event === undefined) return refuse(command.type === 'next' ? 'no-more' : 'wrong-phase');
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
	const { pace, minutes } = state.setup.settings;
	if (pace === 'teacher') return next(state, key, now);
	const until = minutes === undefined ? undefined : now + minutes * 60_000;
	return onDeck(state).length > 0 ? { type: 'working', at: now, until, key } : undefined;
}

/** The next question that is ticked in; before the first of a section its text, where the room reads. */
function next(state: RoomState, key: string, now: number): RoomEvent | undefined {
	const last = state.seen.at(-1) ?? -1;
	const following = onDeck(state).find(({ index }) => index > last);
	if (!following) return undefined;
	const before = state.deck.presented[last]?.section.id;
	const toRead = state.setup.settings.reading && following.section.id !== before;
	if (toRead && stageOf(state) !== 'reading') {
		return { type: 'reading', at: now, section: following.section.id, key };
	}
	return { type: 'asked', at: now, question: following.index, until: deadline(state, now), key };
}

function deadline(state: RoomState, now: number): number | undefined {
	const { seconds } = state.setup.settings;
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
