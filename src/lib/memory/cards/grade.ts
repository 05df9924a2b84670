import * as v from 'valibot';
import type { Answered } from '../entry.ts';
import type { Grade } from './scheduler.ts';

/** How an answer in one sitting went. */
export interface Graded {
	readonly grade: Grade;
	/** Not right at the first try: it comes back tomorrow, whatever the grade. */
	readonly missed: boolean;
}

/** What was said back has no mark: its learner ticked the points that they had. */
const saidBack = v.object({ had: v.array(v.string()) });

/** Of a point list: so much is known, or half known. */
const known = 0.8;
const halfKnown = 0.5;

/**
 * The grade of one sitting's answers to one question, first try first; undefined where they say nothing of memory.
 * `pieces`: how many points a question has that is said back.
 */
export function gradeOf(
	tries: readonly Answered[],
	pieces: number | undefined,
): Graded | undefined {
	const [first, second] = tries;
	const score = first && scoreOf(first, pieces);
	if (!first || score === undefined) return undefined;
	const isRight = first.mark ? score === 1 : score >= known;
	// Right, but with a hint or unsure: known, and not firmly.
	if (isRight)
		return { grade: first.hints > 0 || first.sure === 1 ? 'hard' : 'good', missed: false };
	const retried = second?.turn === first.turn ? (scoreOf(second, pieces) ?? 0) : 0;
	const isHalf = score >= halfKnown || retried === 1;
	return { grade: isHalf ? 'hard' : 'again', missed: true };
}

/** In [0, 1]. */
function scoreOf({ mark, response }: Answered, pieces: number | undefined): number | undefined {
	if (mark) return mark.score;
	const said = v.safeParse(saidBack, response);
	if (!said.success || !pieces) return undefined;
	return Math.min(1, new Set(said.output.had).size / pieces);
}
