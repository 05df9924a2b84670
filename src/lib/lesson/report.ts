import * as v from 'valibot';
import { attempt } from '#lib/base/attempt.ts';
import { pack, unpack } from '#lib/base/packed.ts';

/** What can be wrong with a question. */
export const troubles = ['key', 'two-right', 'unclear', 'typo', 'not-in-article', 'other'] as const;

const mostBytes = 20_000;
/** The most that is said beside the choice (letters). */
export const mostSaid = 1000;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const report = v.object({
	v: v.literal(1),
	lesson: name,
	section: name,
	question: name,
	wording: v.pipe(v.string(), v.maxLength(100)),
	title: v.pipe(v.string(), v.maxLength(1000)),
	trouble: v.picklist(troubles),
	said: v.pipe(v.string(), v.maxLength(mostSaid)),
});

/** That something is wrong with a question: which, as it was worded then, and what a reader says of it. */
export type Report = Omit<v.InferOutput<typeof report>, 'v'>;

/** The question that a report is about. */
export type Reported = Omit<Report, 'trouble' | 'said'>;

/** The fragment of an address that holds a report, without its `#`. */
export const reportFragment = async (about: Report): Promise<string> =>
	`report=${await pack(JSON.stringify({ v: 1, ...about }))}`;

/** The report in a fragment; undefined where it can't be read. */
export async function readReport(hash: string): Promise<Report | undefined> {
	const [, packed = ''] = /^#report=([\w-]+)$/.exec(hash) ?? [];
	const text = await unpack(packed, mostBytes);
	const sent = attempt((): unknown => JSON.parse(text ?? ''));
	const read = v.safeParse(report, sent);
	return read.success ? read.output : undefined;
}

/** The question that a page of reports is opened for, from the fragment of its address. */
export function reportedIn(hash: string): Reported | undefined {
	const given = Object.fromEntries(new URLSearchParams(hash.slice(1)));
	const read = v.safeParse(v.omit(report, ['v', 'trouble', 'said']), given);
	return read.success ? read.output : undefined;
}

/** Where a question is headed in the text of its section's file: the line, from 1. */
export function headingLine(text: string, question: string): number | undefined {
	const at = text.split('\n').findIndex((line) => /^ {0,3}#/.test(line) && idIn(line) === question);
	return at < 0 ? undefined : at + 1;
}

const idIn = (line: string): string | undefined => /\{[^{}]*#([\w-]+)[^{}]*\}\s*$/.exec(line)?.[1];

/**
 * A patch, as git takes it, that puts a report into a section's file as a comment below the question's heading: a lesson is read as
 * if it were not there. Nothing where the file has no such question.
 */
export function patchOf(file: string, text: string, question: string, said: string) {
	const line = headingLine(text, question);
	if (line === undefined) return undefined;
	const ending = text.includes('\r\n') ? '\r' : '';
	const lines = text.split('\n');
	const isCut = !text.endsWith('\n');
	const count = isCut ? lines.length : lines.length - 1;
	const [from, to] = [Math.max(1, line - 2), Math.min(count, line + 3)];
	const shown = (at: number) =>
		` ${lines[at - 1] ?? ''}${isCut && at === count ? '\n\\ No newline at end of file' : ''}`;
	const between = (first: number, last: number) =>
		Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => shown(first + i));
	// A comment ends where its sign does: what was said must not end it.
	const comment = `<!-- ${said.replace(/\s+/g, ' ').replaceAll('--', '- -').replaceAll('>', '›')} -->`;
	const before = between(from, line);
	const isLast = line === count;
	const added = isLast && isCut ? [] : [`+${ending}`, `+${comment}${ending}`];
	if (added.length === 0) return undefined;
	const size = to - from + 1;
	return [
		`--- a/${file}`,
		`+++ b/${file}`,
		`@@ -${from},${size} +${from},${size + added.length} @@`,
		...before,
		...added,
		...between(line + 1, to),
		'',
	].join('\n');
}
