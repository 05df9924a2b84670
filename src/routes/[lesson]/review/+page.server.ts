import { lessonAt, lessonEntries } from '../../lessons.server.ts';
import { reviewedIn } from './reviewed.server.ts';

export const entries = lessonEntries;

/** One lesson's reviews. */
export const load = ({ params }) => ({ reviewed: reviewedIn(lessonAt(params.lesson)) });
