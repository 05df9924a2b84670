import { type ActorCommand, type Decision, accept, refuse } from './commands.ts';
import { decideAnswer, decideJoin, decideSkip, maxLearners } from './decide-learner.ts';
import { decideHost } from './decide-host.ts';
import type { RoomState } from './state.ts';
import { decideTick } from './deadlines.ts';

/**
 * Decides a command at a time (ms): pure. Time never runs backwards within a room,
 * so a clock set back neither reopens a question nor shortens a deadline. `most`: how many learners may be in.
 */
export function decide(
	state: RoomState,
	{ by, command }: ActorCommand,
	now: number,
	most = maxLearners,
): Decision {
	const time = Math.max(now, state.at);
	if (command.type === 'tick')
		return by.role === 'clock' ? decideTick(state, time) : refuse('not-allowed');
	if (command.type === 'hello') {
		return state.greeted ? accept() : accept({ type: 'greeted', at: time });
	}
	if (command.type === 'join') return decideJoin(state, by, command, time, most);
	if (command.type === 'answer' || command.type === 'skip') {
		const learner = by.role === 'learner' ? state.learners.get(by.id) : undefined;
		if (!learner) return refuse('not-allowed');
		if (command.type === 'answer') return decideAnswer(state, learner, command, time);
		return decideSkip(state, learner, command, time);
	}
	if (by.role !== 'host') return refuse('not-allowed');
	return decideHost(state, by.device, command, time);
}
