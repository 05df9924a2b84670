import { initialTransition, setup, transition, type SnapshotFrom } from 'xstate';

/** What moves a room from phase to phase; each is the type of a log event. */
export const phaseEvents = [
	'reading',
	'asked',
	'closing',
	'closed',
	'discussed',
	'askedAgain',
	'revealed',
	'working',
	'paused',
	'resumed',
	'ended',
] as const;
export type PhaseEvent = { readonly type: (typeof phaseEvents)[number] };

const types: { events?: PhaseEvent } = {};

/**
 * The phases of a room, without any data: what was asked and answered is the reducer's matter.
 * Teacher's pace: a first vote, a second where wanted, then the reveal. Own pace: `working` until all closes.
 */
export const phaseMachine = setup({ types }).createMachine({
	id: 'room',
	type: 'parallel',
	states: {
		stage: {
			initial: 'lobby',
			on: { ended: '.ended' },
			states: {
				lobby: { on: { asked: 'open', reading: 'reading', working: 'working' } },
				reading: { on: { asked: 'open' } },
				open: { on: { closing: 'closing' } },
				closing: { on: { closed: 'tally' } },
				tally: { on: { discussed: 'discuss', askedAgain: 'openAgain', revealed: 'revealed' } },
				discuss: { on: { askedAgain: 'openAgain', revealed: 'revealed' } },
				openAgain: { on: { closing: 'closingAgain' } },
				closingAgain: { on: { closed: 'tallyAgain' } },
				tallyAgain: { on: { revealed: 'revealed' } },
				revealed: { on: { asked: 'open', reading: 'reading' } },
				working: { on: { closing: 'finishing' } },
				finishing: {},
				ended: { on: { ended: undefined } },
			},
		},
		hold: {
			initial: 'running',
			states: {
				running: { on: { paused: 'held' } },
				held: { on: { resumed: 'running', ended: 'running' } },
			},
		},
	},
});

export type Phase = SnapshotFrom<typeof phaseMachine>;
export type Stage = Phase['value']['stage'];

/** A room before anything has happened. */
export const firstPhase: Phase = initialTransition(phaseMachine)[0];

/** The phase after an event; the same one where the event has no place in it. */
export function nextPhase(phase: Phase, event: PhaseEvent): Phase {
	return transition(phaseMachine, phase, event)[0];
}

const names: ReadonlySet<string> = new Set(phaseEvents);

/** Whether an event of the log moves the phases. */
export function isPhaseEvent<E extends { readonly type: string }>(
	event: E,
): event is E & PhaseEvent {
	return names.has(event.type);
}
