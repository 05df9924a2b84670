import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import type { AlertName } from '../syntax/signs.ts';
import type { Field } from '../syntax/fields.ts';
import type { Nodes } from 'mdast';
import { spanOf } from '../markdown/parse.ts';

/** A stretch of running text in a question's heading or stem, as the file has it; quotes, code and pictures are none. */
export interface Run extends Span {
	readonly bold: boolean;
}

/** A question in play and where its parts stand in its file. */
export interface LocatedQuestion {
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

/** A file of prose that learners read: a section's, or lesson.md with the welcome below its settings. */
interface LocatedPage {
	readonly file: TextFile;
	readonly isWelcome: boolean;
}

/** A lesson with its places: what was read, and where it stands. Rules look at it so. */
export interface LocatedLesson {
	readonly lesson: Lesson;
	/** Questions in play, in the order of the lesson. */
	readonly questions: readonly LocatedQuestion[];
	/** The welcome and the sections in play, in the order of the lesson. */
	readonly pages: readonly LocatedPage[];
	/** Paragraphs that questions rest on, those set aside among them. */
	readonly cited: ReadonlySet<string>;
	/** Mistakes that options name, those of questions set aside among them. */
	readonly named: ReadonlySet<string>;
	/** Where a paragraph of source.md or a mistake of lesson.md stands. */
	readonly paragraphAt: ReadonlyMap<string, Place>;
	readonly mistakeAt: ReadonlyMap<string, Place>;
}

/** The running text of some nodes in the order of the file, bold or not, without a stretch that is no text; quotes and code have none. */
export function runsOf(nodes: readonly Nodes[], cut: Span): Run[] {
	const runs: Run[] = [];
	const waiting = nodes.map((node) => ({ node, bold: false })).reverse();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, bold } = next;
		if (node.type === 'text') runs.push({ ...without(cut, spanOf(node)), bold });
		if (node.type === 'blockquote' || !('children' in node)) continue;
		const inside = bold || node.type === 'strong';
		waiting.push(...[...node.children].reverse().map((child) => ({ node: child, bold: inside })));
	}
	return runs;
}

/** The braces of a heading's line stand at the end of its text. */
function without(cut: Span, span: Span): Span {
	if (cut.start < span.start || cut.start > span.end) return span;
	return { start: span.start, end: cut.start };
}

/** Places in one file by what stands there. */
export function placesIn(
	file: TextFile,
	ids: Iterable<string>,
	spanOf: (id: string) => Span | undefined,
): ReadonlyMap<string, Place> {
	return new Map(
		[...ids].flatMap((id): [string, Place][] => {
			const span = spanOf(id);
			return span ? [[id, { file, span }]] : [];
		}),
	);
}

/** Paragraphs that questions of one file rest on and mistakes that their options name, those set aside among them. */
export interface Uses {
	readonly paragraphs: readonly string[];
	readonly mistakes: readonly string[];
}

/** What any question of a lesson rests on and names, those set aside among them. */
export function usedIn(uses: readonly Uses[]): Pick<LocatedLesson, 'cited' | 'named'> {
	return {
		cited: new Set(uses.flatMap(({ paragraphs }) => paragraphs)),
		named: new Set(uses.flatMap(({ mistakes }) => mistakes)),
	};
}
