/** The machine of one pass over questions, what pages read from it, and the planning of a quiz. */
export { createRun, runMachine } from './machine.ts';
export type { Run } from './machine.ts';
export {
	comesBack,
	current,
	hintLeft,
	hintsShown,
	markOf,
	phaseOf,
	responseOf,
	speaks,
	whyNotReady,
} from './show.ts';
export { draftOf, takeUp } from './draft.ts';
export { planRun } from './plan.ts';
export { replay } from './replay.ts';
export { result } from './result.ts';
export type { Current, RunPhase, RunSnapshot } from './show.ts';
export type { Attempt } from './context.ts';
export type { Draft } from './draft.ts';
export type { RunEmitted, RunEntry, RunEvent } from './events.ts';
export type { Policy, RunInput } from './input.ts';
export type { Past, Planned } from './plan.ts';
export type { Result, Row } from './result.ts';
export type { GoalTally, MistakeTally } from './tally.ts';
