import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import { nearest } from '#lib/base/nearest.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import * as messages from '#lib/words/notation/folder.ts';
import { referenceFiles, sectionFile } from '../syntax/description.ts';
import { bounded } from '../syntax/limits.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';
import type { TextFile } from '../markdown/lines.ts';
import { contentOf, error, textFile, warning } from '../markdown/lines.ts';
import { wildAt } from '../markdown/limit-nesting.ts';

/** Addresses of a lesson's other pages: no section has such a name. */
export const reservedSections: ReadonlySet<string> = new Set([
	'quiz',
	'closing',
	'review',
	'print',
	'source',
	'record',
]);
/** Addresses of the site's other pages: no lesson has such a name. */
export const reservedLessons: ReadonlySet<string> = new Set([
	'edit',
	'room',
	'help',
	'review',
	'record',
]);

const single: readonly string[] = ['lesson.md', ...referenceFiles];

/** A section's two files; at least one of them is there. */
export interface SectionFiles {
	readonly id: string;
	readonly number: number;
	readonly prose?: TextFile;
	readonly quiz?: TextFile;
}

/** A lesson's folder, sorted: what each file is by its name. */
export interface Folder {
	/** Files that stand once, by name: lesson.md, source.md, … */
	readonly single: ReadonlyMap<string, TextFile>;
	/** In the order of their numbers. Only those with prose of their own. */
	readonly sections: readonly SectionFiles[];
	/** Every quiz that has no section: read for its findings, not played. */
	readonly lost: readonly TextFile[];
	/** Names of files of which not all is read as it stands there. */
	readonly shortened: ReadonlySet<string>;
	readonly findings: readonly Finding[];
}

/** The whole of a file's first line: where a finding on its name stands. */
function topOf(file: TextFile) {
	return { start: 0, end: file.lines[0] ? contentOf(file.lines[0]).end : 0 };
}

/** Sorts the files of a folder by their names. README.md, pictures and hidden files are left alone. */
export function sortFolder(name: string, files: ReadonlyMap<string, string>): Folder {
	const singles = new Map<string, TextFile>();
	const sections = new Map<
		string,
		{ prose?: TextFile; quiz?: TextFile; id: string; number: number }
	>();
	const findings: Finding[] = [];
	const shortened = new Set<string>();
	for (const path of [...files.keys()].sort(byNumber)) {
		if (!/\.md$/i.test(path) || path.startsWith('.') || path === 'README.md') continue;
		const { text, troubles } = bounded((files.get(path) ?? '').replace(/^\uFEFF+/, ''));
		const { file, conflicts } = withoutConflicts(textFile(path, text));
		for (const { start, end, message } of troubles) {
			findings.push(error(file, 'bad-value', { start, end }, message));
		}
		if (troubles.length > 0) shortened.add(path);
		if (files.get(path)?.startsWith('\uFEFF')) {
			const message = messages.byteOrderMark;
			findings.push(warning(file, 'noncanonical', { start: 0, end: 0 }, message));
		}
		const wild = wildAt(file.text);
		if (wild !== undefined) {
			findings.push(error(file, 'bad-value', { start: wild, end: wild + 1 }, messages.tooWild));
		}
		findings.push(...strangeIn(file));
		findings.push(
			...conflicts.map((each) => error(file, 'conflict-marker', each.mark, messages.conflict)),
		);
		const found = kindOf(path);
		if (found === 'single') singles.set(path, file);
		else if ('trouble' in found) findings.push(error(file, found.name, topOf(file), found.trouble));
		else {
			const { stem, part, id, number } = found;
			sections.set(stem, { ...(sections.get(stem) ?? { id, number }), [part]: file });
		}
	}
	const ids = new Set<string>();
	const kept: SectionFiles[] = [];
	const others = [...sections].filter(([, other]) => other.prose).map(([other]) => other);
	const lost: TextFile[] = [];
	for (const [stem, section] of sections) {
		const file = section.prose ?? section.quiz;
		if (!file) continue;
		if (!section.prose) {
			lost.push(file);
			findings.push(error(file, 'unknown-file', topOf(file), noSection(stem, others)));
		} else if (ids.has(section.id)) {
			const message = messages.sameAddress(section.id);
			findings.push(error(file, 'duplicate-id', topOf(file), message));
			if (section.quiz) lost.push(section.quiz);
		} else {
			ids.add(section.id);
			kept.push(section);
		}
	}
	findings.push(...lessonNameFindings(name, singles.get('lesson.md')));
	return { single: singles, sections: kept, lost, shortened, findings };
}

/** Characters that no text has, and ends of lines that few programs read. */
function strangeIn(file: TextFile): Finding[] {
	const at = file.text.indexOf('\0');
	const lone = /\r(?!\n)/.exec(file.text)?.index;
	return [
		...(at < 0 ? [] : [error(file, 'bad-value', { start: at, end: at + 1 }, messages.nul)]),
		...(lone === undefined
			? []
			: [warning(file, 'noncanonical', { start: lone, end: lone }, messages.loneReturn)]),
	];
}

function byNumber(a: string, b: string): number {
	return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}

type FileRole =
	| 'single'
	| {
			readonly stem: string;
			readonly part: 'prose' | 'quiz';
			readonly id: string;
			readonly number: number;
	  }
	| { readonly name: FindingName; readonly trouble: string };

function kindOf(path: string): FileRole {
	if (single.includes(path)) return 'single';
	const match = sectionFile.exec(path);
	const id = match?.[3] ?? '';
	if (match?.[1] && idPattern.test(id)) {
		if (reservedSections.has(id)) {
			const trouble = messages.reservedSection(id);
			return { name: 'reserved-name', trouble };
		}
		return { stem: match[1], part: match[4] ? 'quiz' : 'prose', id, number: Number(match[2]) };
	}
	const meant = match ? undefined : nearest(path, single);
	const trouble = meant === undefined ? messages.sectionName : messages.noPlaceFor(meant);
	return { name: 'bad-id', trouble };
}

function noSection(stem: string, others: readonly string[]): string {
	const meant = nearest(stem, others);
	const hint = meant === undefined ? '' : messages.orQuiz(meant);
	return messages.noSection(stem, hint);
}

function lessonNameFindings(name: string, file: TextFile | undefined): Finding[] {
	const at = file ?? textFile('lesson.md', '');
	if (reservedLessons.has(name)) {
		const message = messages.reservedLesson(name);
		return [error(at, 'reserved-name', topOf(at), message)];
	}
	if (!idPattern.test(name)) {
		const message = messages.lessonName(name);
		return [error(at, 'bad-id', topOf(at), message)];
	}
	if (file) return [];
	return [error(at, 'unknown-file', topOf(at), messages.noLessonFile)];
}
