import { questionFields } from '#lib/notation/index.ts';
import type { LocatedLesson, LocatedQuestion, TextFile } from '#lib/notation/index.ts';

/** What a learner reads of a question; `wording` is the question in other words (`Also:`), `field` any other field that is read, such as a unit. */
export type Part =
	'question' | 'option' | 'feedback' | 'hint' | 'explanation' | 'wording' | 'field';

/**
 * A stretch of a file that learners read: `text` has its words at their places, and blanks for what the notation alone reads
 * (citations, attributes, boxes, comments). It begins at `start` in the file.
 */
export interface Stretch<Kind = Part> {
	readonly part: Kind;
	readonly file: TextFile;
	readonly start: number;
	readonly text: string;
}

/** Values of fields that no learner reads as they stand: references, settings, answers. Of all others each is read. */
const unread = new Set(['citations', 'answer', 'view', 'voices', 'word', 'number', 'goal']);
const readFields = new Set(
	questionFields.filter(({ value }) => !unread.has(value)).map(({ name }) => name),
);

const alertParts = { TIP: 'hint', NOTE: 'explanation' } as const;
const fieldPart = (name: string): Part =>
	name === 'Also' ? 'wording' : name === 'Wrong' ? 'feedback' : 'field';

/** Where something begins, and what it is; a field ends with its value, all else where the next thing begins. */
interface Begin {
	readonly at: number;
	readonly end?: number;
	readonly part: Part | undefined;
}

/** What a learner reads of a question, of whatever kind, in the order of the file. */
export function stretchesOf({ file, heading, items, alerts, fields }: LocatedQuestion): Stretch[] {
	const begins = new Map<number, Begin>();
	const begin = (each: Begin) => begins.set(each.at, each);
	begin({ at: heading.start, part: 'question' });
	for (const { start } of items) begin({ at: start, part: 'option' });
	for (const { name, span } of alerts) begin({ at: span.start, part: alertParts[name] });
	for (const { name, span, valueSpan } of fields) {
		const part = readFields.has(name) ? fieldPart(name) : undefined;
		begin({ at: span.start, end: valueSpan.end, part });
	}
	const inOrder = [...begins.values()].sort((a, b) => a.at - b.at);
	const last = endOf(file.text, heading.end);
	return inOrder.flatMap(({ at, end, part }, i): Stretch[] => {
		if (part === undefined) return [];
		const until = Math.min(end ?? last, inOrder[i + 1]?.at ?? last);
		const written = file.text.slice(at, until);
		const whole = { part, file, start: at, text: plain(written) };
		if (end !== undefined) return [{ ...whole, text: behindHead(whole.text, written) }];
		return part === 'option' ? quotesApart(whole, written) : [whole];
	});
}

/** Where a question ends: at the next heading, or with its file. */
function endOf(text: string, after: number): number {
	const heading = /^ {0,3}#{1,6}(?:\s|$)/gm;
	heading.lastIndex = after;
	return heading.exec(text)?.index ?? text.length;
}

/** A field's value; of `Wrong: text > feedback` the feedback, since the text is what a learner would have to type. */
function behindHead(text: string, written: string): string {
	const head = /^Wrong\b(?:(?! > )[^])*(?: > |$)|^[^:]*:/i.exec(written)?.[0].length ?? 0;
	return ' '.repeat(head) + text.slice(head);
}

/** An option, and the quotes below it. */
function quotesApart(option: Stretch, written: string): Stretch[] {
	const first = /(?:\r\n|\n|\r)[ \t]*>/.exec(written)?.index;
	if (first === undefined) return [option];
	const { text, start } = option;
	const feedback = { ...option, part: 'feedback', start: start + first } as const;
	return [
		{ ...option, text: text.slice(0, first) },
		{ ...feedback, text: text.slice(first) },
	];
}

/** The pages of a lesson, as their files have them: titles and goals of sections among them, and of lesson.md the welcome alone. */
export function pagesOf({ pages }: LocatedLesson): Stretch<'prose'>[] {
	return pages.map(({ file, isWelcome }) => {
		const front = isWelcome ? (/^---\s[^]*?[\n\r]---\s/.exec(file.text)?.[0].length ?? 0) : 0;
		return { part: 'prose', file, start: front, text: plain(file.text.slice(front)) };
	});
}

/** What the notation alone reads: each becomes blanks, so that all else keeps its place. */
const marks = [
	/<!--[^]*?(?:-->|$)/g,
	// Citations, boxes, the beginnings of hints and explanations.
	/\[(?:!\p{L}+|[ xX]|\s*(?:H|[A-Z]\d+)(?:[\s,;–-]*(?:H|[A-Z]\d+))*\s*)\](?!\()/gu,
	/\{[^{}\n]{0,400}\}/g,
	/\]\([^()\n]{0,400}\)/g,
	// Names of directives; marks of lists, quotes, tables and headings.
	/^::[\p{L}-]+/gmu,
	/^[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=\s)/gm,
	/[>|*`\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
];

const plain = (written: string): string =>
	marks.reduce(
		(text, mark) => text.replace(mark, (what) => what.replace(/[^\n\r]/g, ' ')),
		written,
	);
