/** The log on this device: what its lines are, and what they add up to. Stores are opened by stores/open.ts. */
export { readLines } from './entry.ts';
export { editedSince, progress, runOver, unfinishedAt } from './progress.ts';
export { lineOf, readLine } from './stamp.ts';
export type { Entry } from './entry.ts';
export type { QuestionHistory } from './history.ts';
export type { BufferedStore, SaveStatus } from './buffered-store.ts';
export type { Edited, Progress } from './progress.ts';
export type { RunRecord } from './runs.ts';
export type { Happening, RunFacts, Stamp } from './stamp.ts';
export type { Learner, Line, Store } from './store.ts';
