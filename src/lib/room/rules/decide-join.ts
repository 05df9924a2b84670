import type { Actor, Refusal, WireOf } from './commands.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { freeName, isDrawn } from './drawn.ts';
import { isNameOut, isOut } from './fold-people.ts';
import { foldName, lookOf, readName } from './names.ts';
import { stageOf, type RoomState } from './state.ts';

/** More than any class, few enough to serve. */
export const maxLearners = 10_000;

/** A learner comes in, also late. The same token again is the same learner, who keeps their name. */
export function decideJoin(
	state: RoomState,
	by: Actor,
	wish: WireOf<'join'>,
	now: number,
	most = maxLearners,
): Decision {
	if (by.role === 'learner') return accept();
	if (by.role !== 'stranger' || by.tokenHash === undefined) return refuse('not-allowed');
	// Two joins of one phone at once both come as a stranger's.
	if (state.tokens.has(by.tokenHash)) return accept();
	if (isOut(state, by)) return refuse('removed');
	if (stageOf(state) === 'ended') return refuse('ended');
	if (state.locked) return refuse('locked');
	if (state.learners.size >= most) return refuse('full');
	const name = nameFor(state, wish.name);
	if (name === undefined) return refuse('bad-name');
	const trouble = nameTrouble(state, name);
	if (trouble !== undefined) return refuse(trouble);
	const learner = `l${state.joins + 1}`;
	const { tokenHash, device } = by;
	return accept({ type: 'joined', at: now, learner, tokenHash, name, device });
}

function nameTrouble(state: RoomState, name: string): Refusal | undefined {
	if (state.names.has(foldName(name))) return 'name-taken';
	if (state.opened.settings.naming !== 'own') return undefined;
	if (isNameOut(state, name)) return 'name-out';
	return state.names.has(lookOf(name)) ? 'name-alike' : undefined;
}

function nameFor(state: RoomState, asked: string): string | undefined {
	const { naming } = state.opened.settings;
	if (naming === 'none') return `Learner ${state.joins + 1}`;
	if (naming === 'own') return readName(asked);
	// Drawn names that two phones were offered at once must not send one of them away.
	if (!isDrawn(asked)) return undefined;
	const out = new Set(state.out.map((each) => foldName(each.name)));
	const isTaken = (folded: string) => state.names.has(folded) || out.has(folded);
	return freeName(asked, isTaken, state.joins + 10);
}
