import type { WireCommand, WireOf } from './commands.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { decideStep } from './decide-step.ts';
import { isHeld, stageOf, type RoomState } from './state.ts';

type HostWish = Exclude<WireCommand, { type: 'hello' | 'join' | 'answer' | 'skip' }>;

/** What the host wants. Only the device that hosts moves the room; another takes over first. */
export function decideHost(
	state: RoomState,
	device: string,
	wish: HostWish,
	now: number,
): Decision {
	if (state.hostKeys.includes(wish.key)) return accept();
	if (wish.type === 'takeOver') {
		if (state.host === device) return accept();
		return accept({ type: 'hosted', at: now, device, key: wish.key });
	}
	if (state.host !== undefined && state.host !== device) return refuse('not-hosting');
	if ('expected' in wish) {
		return wish.expected === state.step ? decideStep(state, wish, now) : refuse('moved-on');
	}
	return decideKeeping(state, wish, now);
}

type Keeping = Exclude<HostWish, { type: 'takeOver' } | { expected: number }>;

function decideKeeping(state: RoomState, wish: Keeping, now: number): Decision {
	const { key } = wish;
	switch (wish.type) {
		case 'lock':
			return accept({ type: 'locked', at: now, locked: wish.locked, key });
		case 'hide':
			return accept({ type: 'hidden', at: now, hidden: wish.hidden, key });
		case 'remove':
			if (!state.learners.has(wish.learner)) return refuse('no-learner');
			return accept({ type: 'removed', at: now, learner: wish.learner, key });
		case 'allow':
			if (!state.out.some(({ id }) => id === wish.learner)) return refuse('no-learner');
			return accept({ type: 'allowed', at: now, learner: wish.learner, key });
		case 'clear':
			return decideClear(state, wish, now);
		case 'extra':
			if (!state.learners.has(wish.learner)) return refuse('no-learner');
			return accept({
				type: 'extra',
				at: now,
				learner: wish.learner,
				ms: wish.seconds * 1000,
				key,
			});
		case 'timer':
			return decideTimer(state, wish, now);
		case 'plan': {
			// What was asked already stays in the results.
			const asked = state.seen.map((index) => state.deck.dealt[index]?.name);
			const known = wish.off.filter((name) => state.deck.byName(name) && !asked.includes(name));
			return accept({ type: 'planned', at: now, off: known, key });
		}
		case 'delete':
			// The server deletes the whole log; the room itself has nothing to add.
			return accept();
	}
}

function decideClear(state: RoomState, wish: WireOf<'clear'>, now: number): Decision {
	const stage = stageOf(state);
	const answering = stage === 'open' || stage === 'openAgain';
	if (wish.what === 'answers' && !answering) return refuse('wrong-phase');
	return accept({ type: 'cleared', at: now, what: wish.what, key: wish.key });
}

function decideTimer(state: RoomState, wish: WireOf<'timer'>, now: number): Decision {
	const stage = stageOf(state);
	const running = stage === 'open' || stage === 'openAgain' || stage === 'working';
	if (!running) return refuse('wrong-phase');
	if (isHeld(state)) return refuse('paused');
	const until = wish.seconds === null ? undefined : now + wish.seconds * 1000;
	return accept({ type: 'timed', at: now, until, key: wish.key });
}
