import { patient, type ClientEnv } from './env.ts';
import { hear, type Heard } from './hear.ts';
import { firstCourse, nextCourse, type Mode } from './policy.ts';
import type { Identity } from './request.ts';
import { signal, type Watchable } from './signal.ts';

/** Whether the room is heard now; `gone`: it has no place for this token any more. */
export type LinkState = 'catching-up' | 'connected' | 'gone';

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
	const state = signal<LinkState>('catching-up');
	let course = firstCourse;
	let after: number | undefined;
	let stop: AbortController | undefined;
	let wake = (): void => undefined;
	let aliveAt = now();
	let closed = false;

	const attempt = () => {
		stop = new AbortController();
		const cursor = after === undefined ? '' : `&after=${after}`;
		return hear(course.mode, {
			env,
			patience,
			identity,
			path: `${path}${cursor}`,
			stop,
			isReached: state.get() === 'connected',
			alive() {
				aliveAt = now();
				if (!closed) state.set('connected');
			},
			heard(each) {
				if (closed) return;
				after = each.sequence;
				if (each.view !== undefined) heard(each);
			},
			refused() {
				closed = true;
				state.set('gone');
				stop?.abort();
			},
		});
	};
	const run = async () => {
		while (!closed) {
			const ending = await attempt();
			if (closed) return;
			if (ending !== 'fine' && ending !== 'reached') state.set('catching-up');
			const next = nextCourse(course, ending, now(), env.random(), patience);
			course = next.course;
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, next.pauseMs);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		}
	};
	void run();
	return {
		state,
		mode: () => course.mode,
		poke() {
			// A phone that slept holds streams that ended long ago and don't say so.
			if (now() - aliveAt > patience.silenceMs / 2) stop?.abort();
			wake();
		},
		close() {
			closed = true;
			stop?.abort();
			wake();
		},
	};
}
