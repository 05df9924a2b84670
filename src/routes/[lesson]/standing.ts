import type { Progress } from '#lib/memory/index.ts';
import type { Way } from '#lib/ui/result/how.ts';

/** How many of some questions were answered, and how. */
export interface Tally {
	readonly asked: number;
	readonly answered: number;
	/** At the first try of the run that asked it last; what was said back counts as right. */
	readonly right: number;
}

/** How each of these questions went when it was asked last. */
export function waysOf(
	ids: readonly string[],
	progress: Pick<Progress, 'history'> | undefined,
): readonly Way[] {
	return ids.map((id) => {
		const past = progress?.history.get(id);
		if (!past) return 'none';
		if (past.lastScore === undefined || past.lastFirstScore === 1) return 'first';
		return past.lastScore === 1 ? 'later' : 'not';
	});
}

export const tallyOf = (ways: readonly Way[]): Tally => ({
	asked: ways.length,
	answered: ways.filter((way) => way !== 'none').length,
	right: ways.filter((way) => way === 'first').length,
});
