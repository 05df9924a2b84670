/**
 * The machine of one pass over questions, what pages read from it, and the planning of a quiz. What a run came to (`result.ts`)
 * is a door of its own: it is fetched when a run comes near its end.
 */
export { runMachine } from './machine.ts';
export type { Run } from './machine.ts';
export { current, hintLeft, hintsShown, markOf, phaseOf, responseOf, whyNotReady } from './show.ts';
export { draftOf, takeUp } from './draft.ts';
export { planRun } from './plan.ts';
export { replay } from './replay.ts';
export type { Current, RunPhase, RunSnapshot } from './show.ts';
export type { Attempt } from './context.ts';
export type { Draft } from './draft.ts';
export type { RunEmitted, RunEntry, RunEvent } from './events.ts';
export type { Policy, RunInput } from './input.ts';
export type { Past, Planned } from './plan.ts';
export type { Result, Row } from './result.ts';
export type { GoalTally, MistakeTally } from './tally.ts';
