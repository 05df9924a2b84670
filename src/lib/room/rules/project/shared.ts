import type { Block } from '#lib/base/rich.ts';
import type { Stage } from '../phases.ts';
import { askedQuestion, isHeld, onDeck, stageOf, type RoomState } from '../state.ts';
import { conceal, reveal, type ConcealedQuestion, type RevealedQuestion } from './concealed.ts';

/** The phases as learners and the screen know them: a second vote is round 2 of the same. */
type Voting = 'open' | 'closing' | 'tally' | 'discuss';

interface Place {
	/** `Question 3 of 24`, counted over the questions ticked in. */
	readonly number: number;
	readonly of: number;
}

/** What all see of a room, by phase. Only `reveal` has a type that holds a key. */
export type Shared = { readonly paused: boolean } & (
	| { readonly phase: 'lobby' | 'finishing' | 'ended' }
	| {
			readonly phase: 'reading';
			readonly title: string;
			readonly blocks: readonly Block[];
			/** What the blocks point at: notes, places, times. Of the section alone, as its page carries it. */
			readonly refs?: unknown;
	  }
	| ({
			readonly phase: Voting;
			readonly round: 1 | 2;
			readonly question: ConcealedQuestion;
			/** When answers close (ms, the server's clock), without extra time. */
			readonly until?: number;
	  } & Place)
	| ({ readonly phase: 'reveal'; readonly question: RevealedQuestion } & Place)
	| {
			readonly phase: 'working';
			readonly of: number;
			readonly until?: number;
			/** When right answers come: once all are through, or at the end. */
			readonly results: 'through' | 'end';
	  }
);

const voting: Readonly<Partial<Record<Stage, Voting>>> = {
	open: 'open',
	openAgain: 'open',
	closing: 'closing',
	closingAgain: 'closing',
	tally: 'tally',
	tallyAgain: 'tally',
	discuss: 'discuss',
};

/** What all see. */
export function shared(state: RoomState): Shared {
	const stage = stageOf(state);
	const paused = isHeld(state);
	const presented = askedQuestion(state);
	const phase = voting[stage];
	if (presented && state.asked && phase) {
		const { round, until } = state.asked;
		return {
			paused,
			phase,
			round,
			question: conceal(presented),
			until,
			...place(state, presented.index),
		};
	}
	if (presented && stage === 'revealed') {
		return {
			paused,
			phase: 'reveal',
			question: reveal(presented),
			...place(state, presented.index),
		};
	}
	if (stage === 'reading') return { paused, phase: 'reading', ...sectionText(state) };
	if (stage === 'working') {
		const { results } = state.setup.settings;
		const of = onDeck(state).length;
		return { paused, phase: 'working', of, until: state.workingUntil, results };
	}
	if (stage === 'ended' || stage === 'finishing') return { paused, phase: stage };
	return { paused, phase: 'lobby' };
}

function place(state: RoomState, index: number): Place {
	const deck = onDeck(state);
	return { number: deck.findIndex((each) => each.index === index) + 1, of: deck.length };
}

/** The section without the questions inside its text: those are asked by the room. */
function sectionText(state: RoomState) {
	const section = state.deck.section(state.reading ?? '');
	const isAsk = (block: Block) => block.type === 'directive' && block.name === 'ask';
	return {
		title: section?.title ?? '',
		blocks: section?.blocks.filter((block) => !isAsk(block)) ?? [],
		refs: section?.refs,
	};
}
