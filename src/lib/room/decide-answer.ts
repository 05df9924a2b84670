import type { WireOf } from './commands.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { Dealt } from './deck.ts';
import { ownDealt, stageOf, type Learner, type RoomState, type Stage } from './state.ts';
import { graceMs } from './tick.ts';

const rounds: Readonly<Partial<Record<Stage, 1 | 2>>> = {
	open: 1,
	closing: 1,
	openAgain: 2,
	closingAgain: 2,
	working: 1,
	finishing: 1,
};

/** An answer counts while its own question and round are open to this learner; a repeated or older one changes nothing. */
export function decideAnswer(
	state: RoomState,
	learner: Learner,
	wish: WireOf<'answer'>,
	now: number,
): Decision {
	if (learner.keys.includes(wish.key)) return accept();
	const dealt = state.deck.byName(wish.question);
	if (!dealt) return refuse('no-question');
	const standing = learner.votes[dealt.index]?.[wish.round];
	if (standing && wish.turn <= standing.turn) return accept();
	if (!isOpenTo(state, learner, dealt, now) || rounds[stageOf(state)] !== wish.round) {
		return refuse('too-late');
	}
	const mark = dealt.mark(wish.response);
	if (!mark) return refuse('not-ready');
	const { key, round, turn, response } = wish;
	const { score } = mark;
	const place = { learner: learner.id, question: dealt.index };
	return accept({ type: 'answered', at: now, ...place, round, response, score, turn, key });
}

/** In one's own pace a learner may pass on without an answer. */
export function decideSkip(
	state: RoomState,
	learner: Learner,
	wish: WireOf<'skip'>,
	now: number,
): Decision {
	if (learner.keys.includes(wish.key)) return accept();
	const dealt = state.deck.byName(wish.question);
	if (!dealt) return refuse('no-question');
	if (state.asked || !isOpenTo(state, learner, dealt, now)) return refuse('too-late');
	const place = { learner: learner.id, question: dealt.index };
	return accept({ type: 'skipped', at: now, ...place, key: wish.key });
}

function isOpenTo(state: RoomState, learner: Learner, dealt: Dealt, now: number): boolean {
	const stage = stageOf(state);
	const ownPace = stage === 'working' || stage === 'finishing';
	if (ownPace && ownDealt(state, learner)?.index !== dealt.index) return false;
	if (!ownPace && state.asked?.index !== dealt.index) return false;
	// While the room is held no deadline runs; what was on its way still counts.
	if (state.pausedAt !== undefined) return true;
	const until = ownPace ? state.workingUntil : state.asked?.until;
	if (until !== undefined && now > until + learner.extraMs + graceMs) return false;
	return state.closingUntil === undefined || now <= state.closingUntil;
}
