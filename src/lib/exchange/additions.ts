import { isDivider, isQuestionHeading, limits, scan, textFile } from '#lib/notation/index.ts';
import type { Imported } from './import-bank.ts';
import { withFingerprints } from './kept.ts';
import { roomOf, sectionAddresses } from './layout.ts';

/** One question's place in a quiz file: from its heading up to what is no part of it any more. */
export interface Segment {
	readonly file: string;
	readonly id: string;
	readonly start: number;
	readonly end: number;
	/** Its text, with the comments behind it. */
	readonly text: string;
}

/** The questions of a quiz file in their order, as stretches of its text. */
export function segmentsOf(file: string, written: string): readonly Segment[] {
	const { text, lines } = textFile(file, written);
	const mark = written.length - text.length;
	const starts: { readonly at: number; readonly id?: string }[] = [];
	for (const { text: line, start, inside } of scan(text, lines)) {
		const isKept = /^<!-- kept \{/.test(line);
		if (!isKept && (inside || !(isDivider(line) || isQuestionHeading(line)))) continue;
		const id = isKept ? undefined : /\{#([a-z][a-z0-9-]*)/.exec(line)?.[1];
		starts.push({ at: start, ...(id !== undefined && { id }) });
	}
	return starts.flatMap(({ at, id }, i): Segment[] => {
		const end = starts[i + 1]?.at ?? text.length;
		if (id === undefined) return [];
		return [{ file, id, start: mark + at, end: mark + end, text: text.slice(at, end) }];
	});
}

/** Comments of a segment that an import wrote, and the lines that somebody else did. */
export function commentsIn(segment: Segment): { readonly own: string; readonly others: string } {
	const comments = segment.text.match(/^<!--[^]*?-->[ \t]*$/gm) ?? [];
	const isOwn = (text: string) => /^<!-- original \{/.test(text);
	return {
		own: comments.filter(isOwn).join('\n\n'),
		others: comments.filter((text) => !isOwn(text)).join('\n\n'),
	};
}

/** A question that the lesson has not: its text, and the quiz file of the imported lesson in which it stands. */
export interface Addition {
	readonly id: string;
	readonly from: string;
	readonly text: string;
}

type Files = ReadonlyMap<string, string>;

/**
 * The files of a lesson that take new questions: at the end of the section in which others of theirs stand and
 * there is room, else new ones.
 */
export function additions(added: readonly Addition[], imported: Imported, files: Files): Files {
	const result = new Map<string, string>();
	const addressFor = sectionAddresses([...files.keys()].flatMap((file) => addressOf(file) ?? []));
	let number = Math.max(
		0,
		...[...files.keys()].map((file) => Number(/^(\d{1,4})-/.exec(file)?.[1] ?? 0)),
	);
	const bySection = new Map<string, Addition[]>();
	for (const each of added) {
		const others = bySection.get(each.from);
		if (others) others.push(each);
		else bySection.set(each.from, [each]);
	}
	const known = new Set([...files.values()].flatMap(keptIn));
	for (const from of imported.files.keys()) {
		if (!from.endsWith('.quiz.md')) continue;
		const pieces = bySection.get(from) ?? [];
		const kept = keptIn(imported.files.get(from) ?? '').filter((line) => !known.has(line));
		const home = homeOf(from, imported.files, files);
		const wanted = [...pieces.map(({ text }) => text), ...kept];
		if (wanted.length === 0) continue;
		const longer = home === undefined ? undefined : appended(files.get(home) ?? '', wanted);
		if (home !== undefined && longer !== undefined && isReadWhole(longer)) {
			result.set(home, longer);
			continue;
		}
		if (home === undefined && pieces.length === 0) continue;
		const address = addressFor(addressOf(from) ?? 'questions');
		const name = `${++number}-${address}`;
		result.set(`${name}.md`, imported.files.get(from.replace(/\.quiz\.md$/, '.md')) ?? '');
		result.set(`${name}.quiz.md`, only(imported.files.get(from) ?? '', wanted));
	}
	return result;
}

/** Whether a file is within what is read of one, with some room for the line at its head. */
const isReadWhole = (text: string): boolean =>
	text.length <= roomOf('') && text.split('\n').length < limits.mostLines;

const addressOf = (file: string): string | undefined =>
	/^\d{1,4}-(.+?)(?:\.quiz)?\.md$/.exec(file)?.[1];

/** The file that took this section before: of the same address, and made by an import. */
function homeOf(from: string, imported: Files, files: Files): string | undefined {
	const head = headOf(imported.get(from) ?? '');
	return [...files.keys()].find(
		(file) =>
			file.endsWith('.quiz.md') &&
			addressOf(file) === addressOf(from) &&
			headOf(files.get(file) ?? '') === head,
	);
}

/** What a file made by an import says at its head; undefined for any other. */
const headOf = (text: string): string | undefined => /^<!-- category \{.*\} -->/m.exec(text)?.[0];

const keptIn = (text: string): readonly string[] => text.match(/^<!-- kept \{.*\} -->$/gm) ?? [];

const appended = (text: string, pieces: readonly string[]): string =>
	`${[text.trimEnd(), ...pieces].join('\n\n')}\n`;

/** A new section's file: its head, and of its questions those that are wanted. */
function only(text: string, pieces: readonly string[]): string {
	const first = segmentsOf('', text)[0]?.start ?? text.length;
	const kept = text.search(/^<!-- kept \{/m);
	const head = text.slice(0, kept < 0 ? first : Math.min(first, kept));
	return appended(withFingerprints(head, new Map()), pieces);
}
