import { byTwo } from '#lib/base/by-two.ts';
import type { Answered, Entry } from '../entry.ts';

/** One step of confidence: how many first tries were made so sure, and how many of them were right. */
export interface Step {
	readonly sure: 1 | 2 | 3;
	readonly of: number;
	readonly right: number;
}

/** How sure a learner was, and how rightly: the surest first. What has no mark counts in no step. */
export function calibration(entries: readonly Entry[]): readonly Step[] {
	const seen = byTwo(() => ({ before: false }));
	const rated: Answered[] = [];
	for (const entry of entries) {
		if (entry.type !== 'answered' || entry.policy === 'guess') continue;
		const asked = seen(entry.run, entry.question);
		if (!asked.before && entry.mark) rated.push(entry);
		asked.before = true;
	}
	return ([3, 2, 1] as const).map((sure) => {
		const own = rated.filter((entry) => entry.sure === sure);
		return { sure, of: own.length, right: own.filter(({ mark }) => mark?.score === 1).length };
	});
}
