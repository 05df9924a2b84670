import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { misuse } from '#lib/words/tools.ts';
import { Misuse } from '../terminal/misuse.ts';
import { existing, ownQuestions } from './lesson-paths.ts';

/** A lesson's folder to check, as an absolute path. */
export interface Target {
	readonly folder: string;
	/** Only findings in these files, by their names inside the folder; undefined: in all. */
	readonly only?: ReadonlySet<string>;
}

/** The lessons that paths mean (none: the own ones), each once, in the order of the paths. Throws `Misuse` where a path means none. */
export function targetsOf(paths: readonly string[], cwd: string): Target[] {
	const found = new Map<string, Set<string> | undefined>();
	for (const path of paths.length > 0 ? paths : [ownQuestions(cwd)]) {
		for (const { folder, only } of targetsAt(path, cwd)) {
			const before = found.get(folder);
			const whole = only === undefined || (found.has(folder) && before === undefined);
			found.set(folder, whole ? undefined : new Set([...(before ?? []), ...only]));
		}
	}
	return [...found].map(([folder, only]) => (only ? { folder, only } : { folder }));
}

function targetsAt(path: string, cwd: string): Target[] {
	const absolute = existing(path, cwd);
	if (!statSync(absolute).isDirectory()) {
		const folder = lessonAround(dirname(absolute));
		return [{ folder, only: new Set([relative(folder, absolute).split(sep).join('/')]) }];
	}
	if (existsSync(join(absolute, 'lesson.md'))) return [{ folder: absolute }];
	const lessons = foldersIn(absolute).filter((folder) => markdownIn(folder).length > 0);
	if (lessons.length > 0) return lessons.map((folder) => ({ folder }));
	if (markdownIn(absolute).some((name) => !guides.includes(name))) return [{ folder: absolute }];
	throw new Misuse(misuse.noLesson(path));
}

/** The folder with a lesson.md in which a file lies, however deep; without one, its own. */
function lessonAround(folder: string): string {
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(join(at, 'lesson.md'))) return at;
		if (dirname(at) === at) return folder;
	}
}

function foldersIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
		.map((entry) => join(folder, entry.name))
		.sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

/** Files beside the lessons that are none of theirs. */
const guides: readonly string[] = ['README.md', 'NOTATION.md'];

const markdownIn = (folder: string): string[] =>
	readdirSync(folder).filter((name) => name.endsWith('.md'));
