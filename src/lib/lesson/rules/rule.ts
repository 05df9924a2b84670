/** What is to be known of one finding, wherever it is looked for: the line in a terminal, the squiggle and the page of help come from it. */
export interface Rule {
	/** Stable, since pages of help and people's notes hang on it. */
	readonly name: string;
	/** `unless-complete`: an error only where a lesson says `complete: yes`. */
	readonly severity: 'error' | 'warning' | 'unless-complete';
	/** What is wrong in general: one sentence without the place's own words. */
	readonly message: string;
	/** Why it harms a learner or a teacher: one to three sentences. */
	readonly why: string;
	/** A piece of a lesson's file that has this finding. */
	readonly bad: string;
	/** The same piece, mended. */
	readonly good: string;
}
