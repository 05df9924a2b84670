import type { PresentedQuestion } from '../deck.ts';
import type { Json } from '../json.ts';
import { maySeeResult, ownQuestion, skippedBy } from '../own-pace.ts';
import { onDeck, stageOf, type Learner, type RoomState } from '../state.ts';
import { conceal, type ConcealedQuestion } from './concealed.ts';
import type { Shared } from './shared.ts';

/** What one learner alone sees. No type in it can name a key: after the reveal the page marks the response itself. */
export interface Own {
	readonly id: string;
	readonly name: string;
	readonly extraMs: number;
	/** The number that the next answer's `turn` must exceed. */
	readonly turn: number;
	/** What they gave to the question before all, by round. */
	readonly answers?: Readonly<Partial<Record<1 | 2, Json>>>;
	/** Own pace: the question before them; none when they are through. */
	readonly working?: {
		readonly number: number;
		readonly question?: ConcealedQuestion;
		/** Once all were asked: what was passed without an answer, still open. */
		readonly skipped: readonly { readonly number: number; readonly question: ConcealedQuestion }[];
	};
	/** Whether `GET result` now gives them keys and explanations. */
	readonly result: boolean;
}

/** What a learner's page is sent. */
export interface LearnerView {
	readonly shared: Shared;
	readonly own: Own;
}

/** What one learner alone sees. */
export function own(state: RoomState, learner: Learner): Own {
	const { id, name, extraMs, turn } = learner;
	const answers = state.asked ? given(learner, state.asked.index) : undefined;
	const result = maySeeResult(state, learner);
	return { id, name, extraMs, turn, answers, working: working(state, learner), result };
}

function given(learner: Learner, index: number): Own['answers'] {
	const votes = learner.votes[index];
	return votes && { 1: votes[1]?.response, 2: votes[2]?.response };
}

function working(state: RoomState, learner: Learner): Own['working'] {
	const stage = stageOf(state);
	if (stage !== 'working' && stage !== 'finishing') return undefined;
	const presented = ownQuestion(state, learner);
	const deck = onDeck(state);
	const numberOf = (each: PresentedQuestion) => deck.indexOf(each) + 1;
	if (presented) return { number: numberOf(presented), question: conceal(presented), skipped: [] };
	const skipped = skippedBy(state, learner).map((each) => ({
		number: numberOf(each),
		question: conceal(each),
	}));
	return { number: deck.length, skipped };
}
