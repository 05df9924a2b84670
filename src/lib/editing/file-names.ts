import { idPattern } from '#lib/lesson/id-pattern.ts';
import { fileTypeOf, referenceFiles, reservedSections, sectionFile } from '#lib/notation/index.ts';

const single: readonly string[] = ['lesson.md', ...referenceFiles];

/** Files of which a lesson has one at most, and that this one lacks: lesson.md first, since without it nothing can be shown. */
export const absentFiles = (files: Iterable<string>): string[] => {
	const present = new Set(files);
	return single.filter((name) => !present.has(name));
};

/** What a file is by its name. */
export type FileKind = 'lesson' | 'source' | 'reference' | 'section' | 'quiz' | 'other';

/** The kind of a file; one with a name that has no place in a lesson is `other`. */
export function kindOfFile(name: string): FileKind {
	const type = fileTypeOf(name);
	if (type === undefined) return 'other';
	if (type === 'lesson' || type === 'source' || type === 'section' || type === 'quiz') return type;
	return 'reference';
}

export const isQuiz = (name: string): boolean => name.endsWith('.quiz.md');

/** The id of the section that a section's or a quiz's file belongs to. */
export const sectionOf = (name: string): string | undefined => sectionFile.exec(name)?.[3];

/** The questions' file of a section, or the section of a questions' file. */
export function twinOf(name: string): string | undefined {
	if (sectionOf(name) === undefined) return undefined;
	return isQuiz(name) ? name.replace(/\.quiz\.md$/, '.md') : name.replace(/\.md$/, '.quiz.md');
}

/** Names in the order of reading: the lesson, its source, its sections each with its questions, then what is looked up. */
export function inOrder(names: Iterable<string>): string[] {
	return [...names].sort((a, b) => rank(a) - rank(b) || compare(a, b));
}

function rank(name: string): number {
	const kind = kindOfFile(name);
	if (kind === 'section' || kind === 'quiz') return 2;
	return { lesson: 0, source: 1, reference: 3, other: 4 }[kind];
}

function compare(a: string, b: string): number {
	const [first, second] = [a, b].map((name) => name.replace(/(?:\.quiz)?\.md$/, ''));
	const byNumber = (first ?? '').localeCompare(second ?? '', 'en', { numeric: true });
	return byNumber || Number(isQuiz(a)) - Number(isQuiz(b));
}

/** The number that a new section gets: after the last. */
export function nextNumber(names: Iterable<string>): number {
	const numbers = [...names].map((name) => Number.parseInt(name, 10)).filter(Number.isFinite);
	return Math.max(0, ...numbers) + 1;
}

/** Why a file can't have this name. */
export type NameTrouble = 'taken' | 'reserved' | 'no-place';

/** Why a lesson with these files can't have one of this name, or nothing. */
export function nameTrouble(name: string, files: Iterable<string>): NameTrouble | undefined {
	if ([...files].includes(name)) return 'taken';
	if (single.includes(name)) return undefined;
	const section = sectionOf(name);
	if (section === undefined || !idPattern.test(section)) return 'no-place';
	return reservedSections.has(section) ? 'reserved' : undefined;
}

/** Whether a file belongs on the desk as a text or as a picture; what lies in folders within the lesson's does not. */
export function takenAs(path: string): 'text' | 'picture' | undefined {
	if (path.startsWith('.') || path.includes('/')) return undefined;
	if (/\.md$/i.test(path)) return 'text';
	return /\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(path) ? 'picture' : undefined;
}
