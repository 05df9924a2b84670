import type { Attempt } from './context.ts';

/** What a page sends. `later` puts an unanswered question last: replay does so with one that was rewritten. */
export type RunEvent =
	| { readonly type: 'respond'; readonly response: unknown }
	| {
			readonly type:
				'start' | 'check' | 'hint' | 'retry' | 'next' | 'skip' | 'pause' | 'resume' | 'later';
	  }
	/** In a test: to a question that was passed before, or on to the first that was not; `to` is its place among the visits. */
	| { readonly type: 'go'; readonly to: number };

/** Which presentation of which question: `turn` 0 is the first, 1 and more are returns. */
interface Of {
	readonly question: string;
	readonly wording: string;
	readonly meaning?: string | undefined;
	readonly turn: number;
}

/**
 * What a run emits, for the page to stamp and keep. `moved`: an answered question was left behind; of a test `answered` says so too.
 * `went`: one went back in a test, or on again, for the `nth` time.
 */
export type RunEmitted =
	| ({ readonly type: 'answered' } & Attempt)
	| ({ readonly type: 'skipped' | 'moved' } & Of)
	| ({ readonly type: 'went'; readonly nth: number } & Of)
	| { readonly type: 'finished' };

/** One kept line of a run, as far as replay reads it; lines of other types are passed over. */
export type RunEntry =
	| ({ readonly type: 'answered' } & Pick<
			Attempt,
			'question' | 'wording' | 'meaning' | 'try' | 'hints' | 'response'
	  >)
	| ({ readonly type: 'skipped' | 'moved' | 'went'; readonly nth?: number } & Of)
	| { readonly type: 'started' | 'finished' | 'read' };
