import type { Block, Inline } from '#lib/base/rich.ts';
import type { Mark, Question } from '#lib/kinds/kind.ts';

/** Where a question stands for its reader: what the main button does follows from it. */
type Phase = 'asking' | 'hinted' | 'retrying' | 'explained' | 'recorded';

/** All that a question card shows of a run, as plain values. */
export interface CardState {
	readonly phase: Phase;
	readonly opened: unknown;
	readonly response: unknown;
	/** The mark of the last check, where it may be shown. */
	readonly mark?: Mark;
	readonly hints: readonly (readonly Block[])[];
	/** What is said where an answer is kept without a verdict. */
	readonly recorded?: string;
	/** What a lesson's edits have done to an answer given before. */
	readonly edited?: string;
	/** What the main button says that checks, where that is not Check. */
	readonly check?: string | undefined;
	/** Another hint can be had. */
	readonly hintLeft: boolean;
	/** Why it could not be checked, and how often that was said: said again, it is announced again. */
	readonly notice?: { readonly text: string; readonly times: number };
}

/** What a card reports. */
export interface CardEvents {
	readonly onrespond: (response: unknown) => void;
	readonly oncheck: () => void;
	readonly onhint: () => void;
	readonly onretry: () => void;
	readonly onnext?: () => void;
}

/** A question after its run, with how it was answered. */
export interface ReviewedQuestion {
	readonly question: Question;
	readonly card: CardState;
	readonly skipped: boolean;
	/** The score at the first try, in [0, 1]; absent for guesses and for what was not answered. */
	readonly firstScore?: number;
	/** The right answer in words. */
	readonly answer: readonly (readonly Inline[])[];
}
