import { calibration, cardsOf, goalOf, plan } from '#lib/memory/cards/index.ts';
import { progress, readLines } from '#lib/memory/index.ts';
import type { Stub } from '../../../src/routes/[lesson]/slices.ts';

/** One lesson's lines as the device has them, and its questions as they are now. */
export interface Kept {
	readonly lesson: string;
	readonly questions: readonly Stub[];
	readonly lines: readonly unknown[];
}

/** What home and the queue of reviews make of the log of all lessons: how each stands, and what of it is due. */
export function folded(kept: readonly Kept[], today: number) {
	return kept.map(({ lesson, questions, lines }) => {
		const known = progress(lines, lesson, questions);
		const entries = readLines(lines, lesson);
		const cards = [...cardsOf(entries, questions).values()];
		const goal = goalOf(entries);
		const { days } = plan(cards, { today });
		return { known, cards, goal, days, steps: calibration(entries) };
	});
}
