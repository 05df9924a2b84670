import type { WireOf } from './commands.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { Dealt } from './deck.ts';
import { isEqual } from './json.ts';
import { ownDealt, skippedBy } from './own-pace.ts';
import { stageOf, type Learner, type RoomState, type Stage } from './state.ts';
import { graceMs } from './tick.ts';

const rounds: Readonly<Partial<Record<Stage, 1 | 2>>> = {
	open: 1,
	closing: 1,
	openAgain: 2,
	closingAgain: 2,
	working: 1,
	finishing: 1,
};

/**
 * An answer counts while its own question and round are open to this learner. What the log holds already is done; another answer that
 * does not know of the one that stands (its turn is no higher) comes from another tab or device, and is told so.
 */
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
	const isStale = standing !== undefined && wish.turn <= standing.turn;
	if (isStale && isEqual(standing.response, wish.response)) return accept();
	if (!isOpenTo(state, learner, dealt, now) || rounds[stageOf(state)] !== wish.round) {
		return refuse('too-late');
	}
	if (isStale) return refuse('answered-since');
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
	// Passed once it stays open; to pass it again changes nothing.
	if (dealt.index < learner.position) return accept();
	const place = { learner: learner.id, question: dealt.index };
	return accept({ type: 'skipped', at: now, ...place, key: wish.key });
}

function isOpenTo(state: RoomState, learner: Learner, dealt: Dealt, now: number): boolean {
	const stage = stageOf(state);
	const ownPace = stage === 'working' || stage === 'finishing';
	if (ownPace && !isOwnOpen(state, learner, dealt)) return false;
	if (!ownPace && state.asked?.index !== dealt.index) return false;
	// While the room is held no deadline runs; what was on its way still counts.
	if (state.pausedAt !== undefined) return true;
	const until = ownPace ? state.workingUntil : state.asked?.until;
	if (until !== undefined && now > until + learner.extraMs + graceMs) return false;
	return state.closingUntil === undefined || now <= state.closingUntil;
}

/** The question before a learner in their own pace, and those they have skipped. */
function isOwnOpen(state: RoomState, learner: Learner, dealt: Dealt): boolean {
	return ownDealt(state, learner) === dealt || skippedBy(state, learner).includes(dealt);
}
