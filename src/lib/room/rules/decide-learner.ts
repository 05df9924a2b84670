import {
	type Actor,
	type Decision,
	type Refusal,
	type WireOf,
	accept,
	refuse,
} from './commands.ts';
import { graceMs } from './deadlines.ts';
import type { PresentedQuestion } from './deck.ts';
import { freeName, isDrawn } from './drawn-names.ts';
import { isNameOut, isOut } from './fold-people.ts';
import { isEqual } from './json.ts';
import { lookalikeKey, nameKey, readName } from './learner-names.ts';
import { ownQuestion, skippedBy } from './own-pace.ts';
import { type Learner, type RoomState, type Stage, stageOf } from './state.ts';

/** More than any class, few enough to serve. */
export const maxLearners = 10_000;

/** A learner comes in, also late. The same token again is the same learner, who keeps their name. */
export function decideJoin(
	state: RoomState,
	by: Actor,
	command: WireOf<'join'>,
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
	const name = nameFor(state, command.name);
	if (name === undefined) return refuse('bad-name');
	const trouble = nameTrouble(state, name);
	if (trouble !== undefined) return refuse(trouble);
	const learner = `l${state.joins + 1}`;
	const { tokenHash, device } = by;
	return accept({ type: 'joined', at: now, learner, tokenHash, name, device });
}

function nameTrouble(state: RoomState, name: string): Refusal | undefined {
	if (state.names.has(nameKey(name))) return 'name-taken';
	if (state.setup.settings.naming !== 'own') return undefined;
	if (isNameOut(state, name)) return 'name-out';
	return state.names.has(lookalikeKey(name)) ? 'name-alike' : undefined;
}

function nameFor(state: RoomState, asked: string): string | undefined {
	const { naming } = state.setup.settings;
	if (naming === 'none') return `Learner ${state.joins + 1}`;
	if (naming === 'own') return readName(asked);
	// Drawn names that two phones were offered at once must not send one of them away.
	if (!isDrawn(asked)) return undefined;
	const out = new Set(state.out.map((each) => nameKey(each.name)));
	const isTaken = (folded: string) => state.names.has(folded) || out.has(folded);
	return freeName(asked, isTaken, state.joins + 10);
}

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
	command: WireOf<'answer'>,
	now: number,
): Decision {
	if (learner.keys.includes(command.key)) return accept();
	const presented = state.deck.byName(command.question);
	if (!presented) return refuse('no-question');
	const standing = learner.votes[presented.index]?.[command.round];
	const isStale = standing !== undefined && command.turn <= standing.turn;
	if (isStale && isEqual(standing.response, command.response)) return accept();
	const isOpen =
		isOpenTo(state, learner, presented, now) && rounds[stageOf(state)] === command.round;
	if (!isOpen && !isCompared(state, presented, command.round)) return refuse('too-late');
	if (isStale) return refuse('answered-since');
	const { key, round, turn, response } = command;
	const score = presented.mark(response)?.score;
	if (presented.scores ? score === undefined : !presented.isReady(response))
		return refuse('not-ready');
	const place = { learner: learner.id, question: presented.index };
	return accept({ type: 'answered', at: now, ...place, round, response, score, turn, key });
}

/** After its reveal, and until the next question, what was said back is compared with its points: as the second answer. */
const isCompared = (
	state: RoomState,
	{ scores, index }: PresentedQuestion,
	round: 1 | 2,
): boolean =>
	!scores && round === 2 && stageOf(state) === 'revealed' && state.asked?.index === index;

/** In one's own pace a learner may pass on without an answer. */
export function decideSkip(
	state: RoomState,
	learner: Learner,
	command: WireOf<'skip'>,
	now: number,
): Decision {
	if (learner.keys.includes(command.key)) return accept();
	const presented = state.deck.byName(command.question);
	if (!presented) return refuse('no-question');
	if (state.asked || !isOpenTo(state, learner, presented, now)) return refuse('too-late');
	// Passed once it stays open; to pass it again changes nothing.
	if (presented.index < learner.position) return accept();
	const place = { learner: learner.id, question: presented.index };
	return accept({ type: 'skipped', at: now, ...place, key: command.key });
}

function isOpenTo(
	state: RoomState,
	learner: Learner,
	presented: PresentedQuestion,
	now: number,
): boolean {
	const stage = stageOf(state);
	const ownPace = stage === 'working' || stage === 'finishing';
	if (ownPace && !isOwnOpen(state, learner, presented)) return false;
	if (!ownPace && state.asked?.index !== presented.index) return false;
	// While the room is held no deadline runs; what was on its way still counts.
	if (state.pausedAt !== undefined) return true;
	const until = ownPace ? state.workingUntil : state.asked?.until;
	if (until !== undefined && now > until + learner.extraMs + graceMs) return false;
	return state.closingUntil === undefined || now <= state.closingUntil;
}

/** The question before a learner in their own pace, and those they have skipped. */
function isOwnOpen(state: RoomState, learner: Learner, presented: PresentedQuestion): boolean {
	return ownQuestion(state, learner) === presented || skippedBy(state, learner).includes(presented);
}
