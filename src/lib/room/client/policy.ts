import type { Patience } from './env.ts';

/** The three ways to hear from the room, best first. */
export type Mode = 'events' | 'held' | 'poll';

/** How one attempt ended. `fine`: it told something and was then ended by the other side. `brief`: it told something and was over almost at once, as by a proxy that lets only the first bytes through. `reached`: a poll that was not held was answered, which says nothing of holding. `cut`: it told something and broke. `mute`: it was accepted and never said a word. */
export type Ending = 'fine' | 'brief' | 'reached' | 'cut' | 'mute' | 'silent' | 'failed';

/** What is remembered between attempts. */
export interface Course {
	readonly mode: Mode;
	/** Attempts in this mode that failed, one after the other. */
	readonly failures: number;
	/** How often the way down was taken since a stream last held. */
	readonly falls: number;
	/** When streams are tried again (ms). */
	readonly climbAt: number;
}

export const firstCourse: Course = { mode: 'events', failures: 0, falls: 0, climbAt: 0 };

const below: Readonly<Record<Mode, Mode>> = { events: 'held', held: 'poll', poll: 'poll' };
const failuresToFall: Readonly<Record<Ending, number>> = {
	fine: Infinity,
	brief: 3,
	reached: Infinity,
	cut: Infinity,
	mute: 1,
	silent: 2,
	failed: 4,
};

/** The course after an attempt, and how long to pause before the next (ms). `chance` in [0, 1) spreads those who lost the same server. */
export function nextCourse(
	course: Course,
	ending: Ending,
	now: number,
	chance: number,
	patience: Patience,
): { readonly course: Course; readonly pauseMs: number } {
	const failures = failuresAfter(course.failures, ending);
	const falls = ending === 'fine' && course.mode === 'events' ? 0 : course.falls;
	if (failures >= failuresToFall[ending] && course.mode !== 'poll') {
		const climbMs = patience.climbMs * Math.min(20, 2 ** falls);
		const down = {
			mode: below[course.mode],
			failures: 0,
			falls: falls + 1,
			climbAt: now + climbMs,
		};
		return { course: down, pauseMs: patience.pauseMs * chance };
	}
	const climbs = course.mode !== 'events' && ending === 'fine' && now >= course.climbAt;
	const mode = climbs ? 'events' : course.mode;
	const longest = Math.min(patience.longestPauseMs, patience.pauseMs * 2 ** failures);
	return {
		course: { ...course, mode, failures, falls },
		pauseMs: pauseAfter(mode, failures, longest, chance, patience),
	};
}

/** A way that worked until it broke is no worse than before: a server that dies must not drive all down. */
function failuresAfter(failures: number, ending: Ending): number {
	if (ending === 'fine') return 0;
	if (ending === 'reached') return failures;
	return ending === 'cut' ? 1 : failures + 1;
}

function pauseAfter(
	mode: Mode,
	failures: number,
	longest: number,
	chance: number,
	patience: Patience,
): number {
	if (failures > 0) return longest * (0.3 + 0.7 * chance);
	if (mode === 'poll') return patience.pollMs * (0.8 + 0.4 * chance);
	return mode === 'events' ? patience.pauseMs * chance : 0;
}
