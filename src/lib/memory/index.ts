/** The log on this device: what its lines are, and what they add up to. Stores are opened by stores/open.ts. */
export { isEntry, readLines } from './entry.ts';
export { isNewer, readLogFile, writeLogFile } from './log-file.ts';
export type { Entry } from './entry.ts';
export type { LogFile } from './log-file.ts';
export { progress, unfinishedAt } from './progress.ts';
export { lineOf, readLine } from './stamp.ts';
export type { BufferedStore, SaveStatus } from './buffered-store.ts';
export type { Edited } from './edited.ts';
export type { Asked } from './meanings.ts';
export type { Progress, RunRecord } from './progress.ts';
export type { Happening, RunFacts } from './stamp.ts';
export type { Learner } from './store.ts';
