import type { Entry } from './entry.ts';

/** A question's past, guesses apart. Scores in [0, 1], `at` in ms since 1970. */
export interface QuestionHistory {
	/** How many times it was checked. */
	readonly seen: number;
	/** Its very first check. */
	readonly firstScore: number;
	/** Its latest check. */
	readonly lastScore: number;
	/** When that was. */
	readonly at: number;
	/** What it asked then: another wording is another question. */
	readonly wording: string;
}

/** Each question's past by id, from lines as they happened. What two tabs recorded of one try counts once. */
export function historyOf(entries: readonly Entry[]): ReadonlyMap<string, QuestionHistory> {
	const histories = new Map<string, QuestionHistory>();
	const tries = new Set<string>();
	for (const entry of entries) {
		if (entry.type !== 'answered') continue;
		const key = JSON.stringify([entry.run, entry.question, entry.wording, entry.try]);
		if (entry.policy === 'guess' || !entry.mark || tries.has(key)) continue;
		tries.add(key);
		const before = histories.get(entry.question);
		histories.set(entry.question, {
			seen: (before?.seen ?? 0) + 1,
			firstScore: before?.firstScore ?? entry.mark.score,
			lastScore: entry.mark.score,
			at: entry.at,
			wording: entry.wording,
		});
	}
	return histories;
}
