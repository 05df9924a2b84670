/** How a foreign text wants to be shown, in Moodle's words. */
export type TextFormat = 'moodle' | 'html' | 'markdown' | 'plain';

/** A text with its own format; nothing is ever converted silently. */
export interface Formatted {
	readonly text: string;
	readonly format: TextFormat;
}

/** What GIFT says that the question's fields don't: written back on the way to GIFT again. */
export interface GiftExtras {
	/** Comment lines inside the question, without `//` and without their `[id:]` and `[tag:]`. */
	readonly comments?: readonly string[];
	/** Comment lines that stood alone above the question. */
	readonly above?: readonly string[];
	/** The file gave no title; the name is made from the stem. */
	readonly unnamed?: true;
	/** Where in the stem's text the blank `_____` stands for the answer section. */
	readonly gap?: number;
	/** Formats of feedback that differ from the stem's, by answer (true, false for a true/false question). */
	readonly feedbackFormats?: readonly (TextFormat | null)[];
	/** What follows `>` in an ordering question's first line. */
	readonly ordering?: string;
}

interface Common {
	readonly name: string;
	readonly stem: Formatted;
	readonly generalFeedback?: Formatted;
	readonly idnumber?: string;
	readonly tags?: readonly string[];
	readonly hints?: readonly Formatted[];
	readonly correctfeedback?: Formatted;
	readonly partiallycorrectfeedback?: Formatted;
	readonly incorrectfeedback?: Formatted;
	readonly defaultMark?: number;
	readonly penalty?: number;
	readonly shuffle?: boolean;
	readonly numbering?: string;
	readonly extras?: { readonly gift?: GiftExtras };
}

/** One choice; `fraction` from -1 to 1 is what choosing it earns. */
export interface Choice extends Formatted {
	readonly fraction: number;
	readonly feedback?: string;
}

/** One accepted text; `*` in it stands for any characters. */
export interface TextAnswer {
	readonly text: string;
	readonly fraction: number;
	readonly feedback?: string;
}

/** One accepted number with its absolute tolerance; `*` is any other answer. */
export interface NumberAnswer {
	readonly value: number | '*';
	readonly tolerance?: number;
	readonly fraction: number;
	readonly feedback?: string;
}

/** One pair; an empty left side makes a spare right one. */
export interface Pair {
	readonly left: string;
	readonly leftFormat: TextFormat;
	readonly right: string;
}

/** Not a question: where the following ones belong. Segments part at `/`; `//` is a slash. */
export interface Category {
	readonly type: 'category';
	readonly path: string;
	readonly extras?: { readonly gift?: GiftExtras };
}

/** A text to read, without an answer. */
export type Description = Common & { readonly type: 'description' };
/** An answer in prose, marked by a person. */
export type Essay = Common & { readonly type: 'essay' };
/** `single`: exactly one choice may be taken. */
export type MultipleChoice = Common & {
	readonly type: 'multichoice';
	readonly single: boolean;
	readonly choices: readonly Choice[];
};
/** A typed answer. */
export type ShortAnswer = Common & {
	readonly type: 'shortanswer';
	readonly answers: readonly TextAnswer[];
	readonly caseSensitive?: boolean;
};
/** A typed number. */
export type Numerical = Common & {
	readonly type: 'numerical';
	readonly answers: readonly NumberAnswer[];
	readonly units?: readonly unknown[];
};
/** Left sides to be matched with right ones. */
export type Matching = Common & { readonly type: 'match'; readonly pairs: readonly Pair[] };
/** `feedbackTrue` is shown to who answers "true". */
export type TrueFalse = Common & {
	readonly type: 'truefalse';
	readonly correct: boolean;
	readonly feedbackTrue?: string;
	readonly feedbackFalse?: string;
};
/** Items in their right order. */
export type Ordering = Common & { readonly type: 'ordering'; readonly items: readonly Formatted[] };
/** Gaps inside the stem; no text format here carries it. */
type Cloze = Common & { readonly type: 'multianswer'; readonly parts: readonly unknown[] };

/** A question of another system, as Moodle's own importer would hold it. */
export type ForeignQuestion =
	| Category
	| Description
	| Essay
	| MultipleChoice
	| ShortAnswer
	| Numerical
	| Matching
	| TrueFalse
	| Ordering
	| Cloze;

/** The question without `extras`: the shape that other programs expect. */
export function bare(question: ForeignQuestion): ForeignQuestion {
	const { extras: _, ...rest } = question;
	return rest;
}
