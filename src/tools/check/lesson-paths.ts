import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { didYouMean } from '#lib/base/nearest.ts';
import { misuse } from '#lib/words/tools.ts';
import { Misuse } from '../terminal/misuse.ts';

/** Where lessons are when no path is typed: questions/ here, or else the project's; as one would type it here. */
export function ownQuestions(cwd: string): string {
	if (existsSync(join(cwd, 'questions'))) return 'questions';
	return relative(cwd, join(import.meta.dirname, '../../../questions'));
}

/** What a typed path means: a file or folder here, or the lesson of that name among the own ones. Throws `Misuse` where there is neither. */
export function existing(path: string, cwd: string): string {
	const here = resolve(cwd, path);
	if (existsSync(here)) return here;
	const questions = resolve(cwd, ownQuestions(cwd));
	const lesson = join(questions, path);
	if (isName(path) && existsSync(lesson)) return lesson;
	throw new Misuse(misuse.noPath(path, didYouMean(path, namesIn(questions))));
}

/** Where a new folder of that name goes: a bare name into questions/ here if there is one, a path to where it leads. */
export function wanted(path: string, cwd: string): string {
	const questions = join(cwd, 'questions');
	return isName(path) && isFolder(questions) ? join(questions, path) : resolve(cwd, path);
}

/** A word, no path. */
const isName = (path: string): boolean => !/[\\/]./.test(path) && !path.startsWith('.');

const isFolder = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function namesIn(folder: string): string[] {
	return isFolder(folder) ? readdirSync(folder) : [];
}
