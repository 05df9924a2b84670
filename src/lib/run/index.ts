/**
 * The machine of one pass over questions, what pages read from it, and the planning of a quiz. What a run came to (`result.ts`)
 * is a door of its own: it is fetched when a run comes near its end.
 */
export { countingTry } from './context.ts';
export { runMachine } from './machine.ts';
export { current, hintLeft, hintsShown, markOf, phaseOf, responseOf, whyNotReady } from './show.ts';
export { draftOf, takeUp } from './draft.ts';
export { planRun } from './plan.ts';
export { replay } from './replay.ts';
export type { RunSnapshot } from './show.ts';
export type { RunEvent } from './events.ts';
export type { RunInput } from './input.ts';
export type { GoalTally, Result, Row } from './result.ts';
