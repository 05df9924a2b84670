import type { Question } from '#lib/kinds/kind.ts';
import { mayGo } from './moves.ts';
import type { RunSnapshot } from './show.ts';

/** A question of a test, as an overview lists it. */
export interface Place {
	/** From 1. */
	readonly number: number;
	readonly question: Question;
	readonly is: 'answered' | 'skipped' | 'open';
	/** It is on show. */
	readonly isHere: boolean;
	readonly mayGo: boolean;
}

/** The questions of a test in the order asked: how each stands, and where one may go. `number` − 1 is where an event `go` leads. */
export function overview({ context }: RunSnapshot): readonly Place[] {
	const answered = new Set(context.attempts.map(({ question }) => question));
	return context.visits.map(({ question }, at) => ({
		number: at + 1,
		question,
		is: answered.has(question.id)
			? 'answered'
			: context.skipped.includes(question.id)
				? 'skipped'
				: 'open',
		isHere: at === context.at,
		mayGo: mayGo(context, at),
	}));
}
