import { attempts, type LinkState } from './attempts.ts';
import { patient, type ClientEnv } from './env.ts';
import type { Heard } from './hear.ts';
import { pauses } from './pauses.ts';
import { firstCourse, nextCourse, type Mode } from './policy.ts';
import type { Identity } from './request.ts';
import type { Watchable } from './signal.ts';

/** The way down from a room: found by itself, lost and found again. */
export interface Link {
	readonly state: Watchable<LinkState>;
	mode(): Mode;
	/** The network is said to be back, or the page was woken: try at once. */
	poke(): void;
	close(): void;
}

/** Keeps hearing from a room. `now` is the device's own clock (ms), for nothing but pauses. */
export function openLink(
	env: ClientEnv,
	identity: Identity,
	path: string,
	now: () => number,
	heard: (heard: Heard) => void,
): Link {
	const patience = { ...patient, ...env.patience };
	const room = attempts(env, patience, identity, path, now, heard);
	const between = pauses();
	let course = firstCourse;

	const attemptAndPause = async () => {
		const ending = await room.attempt(course.mode);
		if (room.isClosed()) return;
		if (ending !== 'fine' && ending !== 'reached') room.state.set('catching-up');
		const next = nextCourse(course, ending, now(), env.random(), patience);
		course = next.course;
		await between.pause(next.pauseMs);
	};
	const run = async () => {
		while (!room.isClosed()) await attemptAndPause();
	};
	void run();
	return {
		state: room.state,
		mode: () => course.mode,
		poke() {
			// A phone that slept holds streams that ended long ago and don't say so.
			if (room.quietMs() > patience.silenceMs / 2) room.cut();
			between.wake();
		},
		close() {
			room.close();
			between.wake();
		},
	};
}
