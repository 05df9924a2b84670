import type { Command } from './commands.ts';
import { decideAnswer, decideSkip } from './decide-answer.ts';
import { decideHost } from './decide-host.ts';
import { decideJoin, maxLearners } from './decide-join.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { RoomState } from './state.ts';
import { decideTick } from './tick.ts';

/**
 * What comes of a command at a time (ms): pure. Time never runs backwards within a room,
 * so a clock set back neither reopens a question nor shortens a deadline. `most`: how many learners may be in.
 */
export function decide(
	state: RoomState,
	command: Command,
	now: number,
	most = maxLearners,
): Decision {
	const { by, wish } = command;
	const time = Math.max(now, state.at);
	if (wish.type === 'tick')
		return by.role === 'clock' ? decideTick(state, time) : refuse('not-allowed');
	if (wish.type === 'hello') {
		return state.greeted ? accept() : accept({ type: 'greeted', at: time });
	}
	if (wish.type === 'join') return decideJoin(state, by, wish, time, most);
	if (wish.type === 'answer' || wish.type === 'skip') {
		const learner = by.role === 'learner' ? state.learners.get(by.id) : undefined;
		if (!learner) return refuse('not-allowed');
		if (wish.type === 'answer') return decideAnswer(state, learner, wish, time);
		return decideSkip(state, learner, wish, time);
	}
	if (by.role !== 'host') return refuse('not-allowed');
	return decideHost(state, by.device, wish, time);
}
