import type { FindingName, FindingWeight } from '#lib/base/finding-names.ts';
import type { LocatedQuestion, Edit, LocatedLesson, Place, Span } from '#lib/notation/index.ts';

/** What is to be known of one finding, wherever it is looked for: the line in a terminal, the squiggle and the page of help come from it. */
export interface Rule {
	/** Stable, since pages of help and people's notes hang on it. */
	readonly name: FindingName;
	/** `unless-complete`: an error only where a lesson says `complete: yes`. */
	readonly severity: FindingWeight;
	/** What is wrong in general: one sentence without the place's own words. */
	readonly message: string;
	/** Why it harms a learner or a teacher: one to three sentences. */
	readonly why: string;
	/** The file that `bad` and `good` are pieces of; without it, a section's questions. */
	readonly file?: string;
	/** The file of `good`, where its name is what was mended. */
	readonly goodFile?: string;
	/** A piece of a lesson's file that has this finding; one that begins with front matter is a whole file. */
	readonly bad: string;
	/** The same piece, mended. */
	readonly good: string;
}

/** What a rule finds, in the file it looks at. */
export interface RuleFinding {
	readonly span: Span;
	/** One sentence that says what to do. */
	readonly message: string;
	readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

/** What a rule looks at: each question, or the whole lesson. It never throws. */
export interface Check {
	question?(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[];
	lesson?(lesson: LocatedLesson): readonly (RuleFinding & Place)[];
}

/** A rule that looks for its finding itself; without a check the finding is made where the file is read. */
export interface Warning extends Rule {
	readonly severity: 'warning';
	readonly check?: Check;
}
