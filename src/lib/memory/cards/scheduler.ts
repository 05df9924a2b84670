import { FSRSAlgorithm, Rating } from 'ts-fsrs';

/** How a first try went: missed, right with help or doubt, right. */
export type Grade = 'again' | 'hard' | 'good';

/** What is believed of one question's memory: `stability` is the days after which nine of ten still know it; `difficulty` in [1, 10]. */
export interface Memory {
	readonly stability: number;
	readonly difficulty: number;
}

/** The published scheduler with its published weights: nothing drawn, and no steps of minutes (a run asks again by itself). */
const fsrs = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: false });

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

/** Memory after an answer that came `days` after the one before; without a memory it is the first. */
export const remembering = (memory: Memory | undefined, days: number, grade: Grade): Memory =>
	fsrs.next_state(memory ?? null, Math.max(0, days), ratings[grade]);

/** The days after which it is known with just this chance. */
export function daysUntil({ stability }: Memory, recall: number): number {
	const known = modifiers.get(recall) ?? fsrs.calculate_interval_modifier(recall);
	modifiers.set(recall, known);
	return stability * known;
}

/** Days for each day of stability, by the chance wanted. */
const modifiers = new Map<number, number>();
