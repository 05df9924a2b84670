import type { Entry } from '../entry.ts';
import type { Stamp } from '../stamp.ts';

/** The line to keep of a question that is not to be asked until then (ms; null for good, 0 as always). */
export const asideLine = (
	lesson: string,
	question: string,
	until: number | null,
	stamp: Stamp,
): Entry => ({ v: 1, type: 'aside', ...stamp, lesson, question, until });

/** The line to keep of the day that a lesson is to be known on (YYYY-MM-DD; null for none). */
export const goalLine = (lesson: string, day: string | null, stamp: Stamp): Entry => ({
	v: 1,
	type: 'goal',
	...stamp,
	lesson,
	day,
});
