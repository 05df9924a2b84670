import { basename, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { readFolder, type ReadFolder } from '../read-folder.ts';
import type { Target } from './targets.ts';

/** A lesson's folder as it lies on the disk, read and checked. */
export interface Checked {
	readonly target: Target;
	readonly onDisk: ReadFolder;
	readonly lesson: Lesson | undefined;
	/** Those that the target asks for; `file` is the name inside the folder. */
	readonly findings: readonly Finding[];
}

/** Reads and checks the lesson of a target. */
export async function checked(target: Target): Promise<Checked> {
	const onDisk = readFolder(target.folder);
	const { lesson, findings } = checkLesson(basename(resolve(target.folder)), onDisk.files);
	const all = [...onDisk.findings, ...findings, ...(await outlines(onDisk, lesson))];
	const { only } = target;
	return { target, onDisk, lesson, findings: all.filter(({ file }) => only?.has(file) ?? true) };
}

/** What the maps say of a country; the atlas is large, and read only where a lesson names one. */
async function outlines({ files }: ReadFolder, lesson: Lesson | undefined): Promise<Finding[]> {
	if (lesson?.country === undefined) return [];
	const { unknownCountry } = await import('../maps/draw.ts');
	return unknownCountry(files, lesson);
}

/** A file of a lesson as one would type it in a folder. */
export function typed(folder: string, file: string, cwd: string): string {
	return relative(cwd, join(folder, file)).split(sep).join('/');
}
