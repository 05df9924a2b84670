import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import type { AlertName } from '../syntax/signs.ts';
import type { Field } from '../syntax/fields.ts';

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
	readonly alerts: readonly { readonly name: AlertName; readonly span: Span }[];
}

/** A place in a file. */
export interface Place {
	readonly file: TextFile;
	readonly span: Span;
}

/** A lesson with its places: what was read, and where it stands. Rules look at it so. */
export interface Located {
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
