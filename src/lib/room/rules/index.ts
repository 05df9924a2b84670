/** A class session: pure rules, safe for browsers. The server and the client have fronts of their own. */
export { readCode } from './room-code.ts';
export { readResponse } from './json.ts';
export { keepOfLesson } from './lesson.ts';
export { longestName, readTyped } from './learner-names.ts';
export { forView, type ConcealedQuestion, type RevealedQuestion } from './project/concealed.ts';
export type { Door } from './project/door.ts';
export type { HostView } from './project/host.ts';
export type { LearnerView } from './project/learner.ts';
export type { Result } from './project/result.ts';
export type { RoomReport } from './statistics/report.ts';
