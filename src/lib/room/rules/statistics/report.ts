import { plainText } from '#lib/base/rich.ts';
import { countable } from '../project/standings.ts';
import type { Learner, RoomState } from '../state.ts';
import { distractors, type Distractor } from './distractors.ts';
import {
	type ItemFigures,
	type Marks,
	type TestFigures,
	itemFigures,
	testFigures,
} from './items.ts';

/** Under so many answers only p and counts are shown; under the second, the correlation in grey with its band. */
const few = 20;
const some = 60;

/** What is known of one question after the session. */
interface QuestionReport {
	readonly id: string;
	readonly title: string;
	readonly section: string;
	readonly figures: Pick<ItemFigures, 'n' | 'p'> & Partial<ItemFigures>;
	/** How far the figures may be trusted. */
	readonly trust: 'counts' | 'grey' | 'full';
	/** `check-key`: those who do well elsewhere do badly here; or a wrong item beats the key among the best. */
	readonly alert?: 'check-key';
	readonly distractors: readonly Distractor[];
}

export interface RoomReport {
	readonly learners: number;
	readonly questions: readonly QuestionReport[];
	/** Only from twenty learners on. */
	readonly test?: TestFigures;
}

/** The item statistics of what was revealed so far, by first attempts. */
export function roomReport(state: RoomState): RoomReport {
	const indices = countable(state);
	const learners = [...state.learners.values()].filter((each) =>
		indices.some((i) => each.votes[i]?.[1]),
	);
	const marks: Marks = learners.map((each) => indices.map((i) => each.votes[i]?.[1]?.score));
	const figures = itemFigures(marks);
	const totals = new Map(learners.map((each, row) => [each, total(marks[row] ?? [])]));
	const best = [...learners].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
	return {
		learners: learners.length,
		questions: indices.flatMap(
			(i, column) => questionReport(state, i, figures[column], best) ?? [],
		),
		test: learners.length >= few ? testFigures(marks) : undefined,
	};
}

function questionReport(
	state: RoomState,
	index: number,
	found: ItemFigures | undefined,
	best: readonly Learner[],
): QuestionReport | undefined {
	const presented = state.deck.presented[index];
	if (!presented) return undefined;
	const figures = found ?? { n: 0, p: NaN };
	const trust = figures.n < few ? 'counts' : figures.n < some ? 'grey' : 'full';
	const wrong = distractors(state, presented, best);
	const against = figures.rRest !== undefined && figures.rRest < 0;
	const check = figures.n >= few && (against || wrong.some(({ beatsKey }) => beatsKey));
	return {
		id: presented.question.id,
		title: plainText(presented.question.title),
		section: presented.section.title,
		figures: trust === 'counts' ? { n: figures.n, p: figures.p } : figures,
		trust,
		alert: check ? 'check-key' : undefined,
		distractors: wrong,
	};
}

function total(marks: readonly (number | undefined)[]): number {
	return marks.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
