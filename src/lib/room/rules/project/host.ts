import type { SectionRef } from '../deck.ts';
import { doneBy, skippedBy } from '../own-pace.ts';
import type { RoomSettings } from '../events.ts';
import { askedQuestion, onDeck, stageOf, type Learner, type RoomState } from '../state.ts';
import { answered, revealedTallies } from './screen.ts';
import { shared, type Shared } from './shared.ts';
import { tally, type RevealedTally, type Tally } from './tally.ts';

/** A learner on the host's list. */
interface Seat {
	readonly id: string;
	readonly name: string;
	readonly extraMs: number;
	readonly answered: boolean;
	/** Own pace: how many of the room's questions they have answered, and how many passed without an answer. */
	readonly done: number;
	readonly skipped: number;
}

/** What the host's page shows. It may be seen by the class, so it too has no key before the reveal. */
export interface HostView {
	readonly shared: Shared;
	readonly code: string;
	readonly lesson: { readonly id: string; readonly title: string; readonly listed: boolean };
	readonly teacher?: string;
	readonly settings: RoomSettings;
	/** To be sent back as `expected` with the next step. */
	readonly step: number;
	/** The device that moves the room. */
	readonly device?: string;
	readonly locked: boolean;
	/** The lesson's own pages are shut while the room is open. */
	readonly hidden: boolean;
	/** A phone has reached the room. */
	readonly greeted: boolean;
	readonly learners: readonly Seat[];
	/** Those taken out, who stay out until they are allowed in again. */
	readonly out: readonly { readonly id: string; readonly name: string }[];
	readonly answered: number;
	readonly plan: readonly {
		readonly name: string;
		readonly id: string;
		readonly section: SectionRef;
		readonly on: boolean;
		readonly asked: boolean;
	}[];
	readonly last: boolean;
	/** The votes of the question before all, by round, before the reveal. */
	readonly votes?: readonly Tally[];
	/** The same after the reveal. */
	readonly tallies?: readonly RevealedTally[];
	/** After the reveal, where under half was right at last: the section to open once more. */
	readonly teachAgain?: SectionRef;
}

/** The host's view. */
export function host(state: RoomState): HostView {
	const { code, lesson, settings } = state.setup;
	const { id, title, listed, teacher } = lesson;
	const last = state.seen.at(-1) ?? -1;
	return {
		shared: shared(state),
		code,
		lesson: { id, title, listed },
		teacher,
		settings,
		step: state.step,
		device: state.host,
		locked: state.locked,
		hidden: state.hidden,
		greeted: state.greeted,
		learners: seats(state),
		out: state.out.map(({ id, name }) => ({ id, name })),
		answered: answered(state),
		plan: plan(state),
		last: !onDeck(state).some(({ index }) => index > last),
		...votes(state),
	};
}

function votes(state: RoomState): Pick<HostView, 'votes' | 'tallies' | 'teachAgain'> {
	const presented = askedQuestion(state);
	if (!presented || !state.asked || stageOf(state) === 'ended') return {};
	if (stageOf(state) === 'revealed') {
		const tallies = revealedTallies(state);
		const mean = tallies.at(-1)?.mean;
		const poor = mean !== undefined && mean < 0.5;
		return { tallies, teachAgain: poor ? presented.section : undefined };
	}
	const first = tally(state, presented, 1);
	return { votes: state.asked.round === 1 ? [first] : [first, tally(state, presented, 2)] };
}

function seats(state: RoomState): readonly Seat[] {
	const all = [...state.learners.values()].sort((a, b) => a.number - b.number);
	return all.map((learner) => ({
		id: learner.id,
		name: learner.name,
		extraMs: learner.extraMs,
		answered: hasAnswered(state, learner),
		done: doneBy(state, learner),
		skipped: skippedBy(state, learner).length,
	}));
}

function hasAnswered({ asked }: RoomState, learner: Learner): boolean {
	return asked !== undefined && learner.votes[asked.index]?.[asked.round] !== undefined;
}

/** Names and ids of the questions: no stem, since those to come are nobody's yet. */
function plan(state: RoomState): HostView['plan'] {
	return state.deck.presented.map(({ name, index, question, section }) => ({
		name,
		id: question.id,
		section,
		on: !state.off.includes(name),
		asked: state.seen.includes(index),
	}));
}
