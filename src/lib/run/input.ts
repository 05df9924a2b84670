import type { Question } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';

/**
 * What a run gives back, and when. `study` and `review`: after each answer, with a hint, a retry and returns.
 * `test`: at the end. `guess`: never; what was given is kept, unmarked.
 */
export type Policy = 'study' | 'test' | 'guess' | 'review';

/** All that a run is made from: the same input and the same events give the same run. */
export interface RunInput {
	readonly id: string;
	readonly lesson: string;
	/** In the order asked. Those of an unknown kind, and a second one of the same id, are left out. */
	readonly questions: readonly Question[];
	readonly kinds: Kinds;
	/** Decides the order that items are presented in. */
	readonly seed: string;
	readonly policy: Policy;
	/** How often a missed question may come back, 2 unless told. */
	readonly returns?: number;
}
