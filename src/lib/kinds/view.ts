import type { Component } from 'svelte';
import type { Mark, Question } from './kind.ts';

/** What every kind's view is given. A view shows and reports; it keeps no state of the run. */
export interface ViewProps {
	readonly question: Question;
	/** What the kind's `open` made for this run. */
	readonly opened: unknown;
	/** What was given so far, or undefined. */
	readonly response: unknown;
	/** Present once checked and to be shown: signs stand beside the items. */
	readonly mark: Mark | undefined;
	/** True while nothing can be changed: after Check, until Try again. */
	readonly locked: boolean;
	/** Whether the right answer may be shown in place (explained), or only what was given (before a retry). */
	readonly revealed: boolean;
	/** A prefix for ids and names in the document, unique on the page. */
	readonly prefix: string;
	readonly onrespond: (response: unknown) => void;
}

export type View = Component<ViewProps>;
