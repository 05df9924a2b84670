import { host } from '../rules/project/host.ts';
import { own } from '../rules/project/learner.ts';
import { screen } from '../rules/project/screen.ts';
import { shared } from '../rules/project/shared.ts';
import type { RoomState } from '../rules/state.ts';

/** Who looks. */
export type Viewer =
	| { readonly role: 'host' }
	| { readonly role: 'screen' }
	| { readonly role: 'learner'; readonly id: string };

/**
 * A whole view as JSON, the sequence since which it is so, and whether the store takes nothing at present; `gone` where the viewer
 * has no place any more.
 */
export type Frame =
	{ readonly sequence: number; readonly stalled: boolean; readonly json: string } | 'gone';

/** Makes frames of a room's states; what many viewers share is made once for each state. */
export function framer(now: () => number, isStalled: () => boolean) {
	let made: RoomState | undefined;
	let kept: Partial<Record<'host' | 'screen' | 'shared', string>> = {};
	const once = (state: RoomState, what: 'host' | 'screen' | 'shared', make: () => unknown) => {
		// Learners' shared part outlives the states that only answers tell apart.
		if (made?.sharedVersion !== state.sharedVersion) kept = {};
		else if (made !== state) kept = { shared: kept.shared };
		made = state;
		return (kept[what] ??= JSON.stringify(make()));
	};
	return (state: RoomState, viewer: Viewer): Frame => {
		const sequence = versionOf(state, viewer);
		if (sequence === undefined) return 'gone';
		const stalled = isStalled();
		const said = stalled ? '"stalled":true,' : '';
		const framed = (view: string): Frame => {
			const json = `{"sequence":${sequence},"now":${now()},${said}"view":${view}}`;
			return { sequence, stalled, json };
		};
		if (viewer.role === 'host') {
			return framed(once(state, 'host', () => host(state)));
		}
		if (viewer.role === 'screen') {
			return framed(once(state, 'screen', () => screen(state)));
		}
		const learner = state.learners.get(viewer.id);
		if (!learner) return 'gone';
		const common = once(state, 'shared', () => shared(state));
		const alone = JSON.stringify(own(state, learner));
		return framed(`{"shared":${common},"own":${alone}}`);
	};
}

/** The sequence of the last event that changed what a viewer sees; undefined for a learner no longer there. */
export function versionOf(state: RoomState, viewer: Viewer): number | undefined {
	if (viewer.role !== 'learner') return state.sequence;
	const learner = state.learners.get(viewer.id);
	return learner && Math.max(state.sharedVersion, learner.version);
}
