import type { Question } from '#lib/kinds/kind.ts';
import type { RunInput } from '#lib/run/index.ts';
import type { Supply } from './supply.ts';

/** A question as the page was sent with it: dealt, without its answer. A quiz deals its own. */
export interface Dealt {
	readonly question: Question;
	readonly opened?: unknown;
}

/** Kept with an answer, beside what the run knows of it. */
export interface Noted {
	/** Which wording was asked. */
	readonly asked?: number;
}

/** What a session is made from. It wakes to the run that the device remembers, or begins `fresh`. */
export interface SessionSpec {
	readonly lesson: string;
	readonly place: 'text' | 'section' | 'guess' | 'quiz' | 'review';
	/** In the order asked; the first is what the page shows until the run is awake. */
	readonly questions: readonly Dealt[];
	readonly fresh: Pick<RunInput, 'policy' | 'seed' | 'returns'>;
	/** What is said of an answer that is kept without a verdict. */
	readonly kept?: string;
	/** A run to go on with, by its id; otherwise the latest one over these questions, or a new one. */
	readonly run?: string;
	/** Nothing is gone on with: every visit begins its own. */
	readonly anew?: boolean;
	/** What else is kept of an answer. */
	readonly noted?: (question: string) => Noted;
	/** Where questions that were not sent with the page come from. */
	readonly supply?: Supply;
}
