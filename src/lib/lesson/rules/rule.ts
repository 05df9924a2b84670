import type { Root } from 'mdast';
import type { Question } from '#lib/kinds/kind.ts';
import type { Edit, Span, TextFile } from '../markdown/lines.ts';
import type { Field } from '../fields.ts';
import type { Lesson } from '../lesson.ts';

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
	/** The file that `bad` and `good` are pieces of; without it, a section's questions. */
	readonly file?: string;
	/** The file of `good`, where its name is what was mended. */
	readonly goodFile?: string;
	/** A piece of a lesson's file that has this finding; one that begins with front matter is a whole file. */
	readonly bad: string;
	/** The same piece, mended. */
	readonly good: string;
}

/** A stretch of running text in a question's heading or stem, as the file has it; quotes, code and pictures are none. */
export interface Run extends Span {
	readonly bold: boolean;
}

/** A question in play and where its parts stand in its file. */
export interface Asked {
	readonly question: Question;
	readonly file: TextFile;
	/** The heading's line: where what concerns the whole question stands. */
	readonly heading: Span;
	/** The text of heading and stem. */
	readonly runs: readonly Run[];
	/** First lines of the answer's items, in the order of the body. */
	readonly items: readonly Span[];
	readonly fields: readonly Field[];
	/** First lines of its hints and explanations. */
	readonly alerts: readonly { readonly name: 'TIP' | 'NOTE'; readonly span: Span }[];
}

/** A place in a file. */
export interface Place {
	readonly file: TextFile;
	readonly span: Span;
}

/** A lesson as rules look at it: what was read, and where it stands. */
export interface Checked {
	readonly lesson: Lesson;
	/** Questions in play, in the order of the lesson. */
	readonly asked: readonly Asked[];
	/** Paragraphs that questions rest on, those set aside among them. */
	readonly cited: ReadonlySet<string>;
	/** Mistakes that options name, those of questions set aside among them. */
	readonly named: ReadonlySet<string>;
	/** Where a paragraph of source.md or a mistake of lesson.md stands. */
	readonly paragraphAt: ReadonlyMap<string, Place>;
	readonly mistakeAt: ReadonlyMap<string, Place>;
}

/** What a rule finds, in the file it looks at. */
export interface Found {
	readonly span: Span;
	/** One sentence that says what to do. */
	readonly message: string;
	readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

/** What a rule looks at: each question, the whole lesson, or each piece of Markdown as it is parsed. It never throws. */
export interface Check {
	question?(asked: Asked, lesson: Checked): readonly Found[];
	lesson?(lesson: Checked): readonly (Found & Place)[];
	tree?(file: TextFile, root: Root): readonly Found[];
}

/** A rule that looks for its finding itself; without a check the finding is made where the file is read. */
export interface Warning extends Rule {
	readonly severity: 'warning';
	readonly check?: Check;
}
