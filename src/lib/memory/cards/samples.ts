import type { Answered, Entry } from '../entry.ts';
import type { Asked } from './cards.ts';

export const DAY_MS = 86_400_000;

/** A question of this folder's tests. */
export const asked = (id: string, changes: Partial<Asked> = {}): Asked => ({
	...{ id, kind: 'choice', section: 'one', wording: `w-${id}` },
	...changes,
});

/** A line: `q` answered on a day, in a run of its own, rightly. */
export const answered = (
	question: string,
	day: number,
	changes: Partial<Answered> = {},
): Answered => {
	const run = `run-${question}-${day}`;
	return {
		...{ v: 1, type: 'answered', id: `${run}-${changes.try ?? 1}`, at: day * DAY_MS, device: 'd' },
		...{ lesson: 'l', run, seed: '', policy: 'study', question, wording: `w-${question}` },
		...{ turn: 0, try: 1, hints: 0, response: {}, mark: { score: 1, parts: [] } },
		...changes,
	};
};

/** Not right at all. */
export const wrong = { score: 0, parts: [] };

/** A line that puts a question aside until then. */
export const aside = (question: string, day: number, until: number | null): Entry => ({
	...{ v: 1, type: 'aside', id: `aside-${question}-${day}`, at: day * DAY_MS, device: 'd' },
	...{ lesson: 'l', question, until },
});
