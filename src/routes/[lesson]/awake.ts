import {
	current,
	draftOf,
	hintLeft,
	hintsShown,
	markOf,
	phaseOf,
	planRun,
	replay,
	responseOf,
	runMachine,
	takeUp,
	whyNotReady,
} from '#lib/run/index.ts';

/** What a session loads when a reader comes near: the machine and its eyes, in one piece. Its result comes later (RunResult). */
export { Live } from '#lib/ui/actor.svelte.ts';
export const run = {
	...{ current, draftOf, hintLeft, hintsShown, markOf, phaseOf },
	...{ planRun, replay, responseOf, runMachine, takeUp, whyNotReady },
};
