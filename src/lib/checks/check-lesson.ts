import type { Finding } from '#lib/base/finding.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { isTemplates, readLesson } from '#lib/notation/index.ts';
import { lintLesson } from './lint.ts';

/** A lesson, undefined where lesson.md can't be read, and all that is to be said of its files. */
export interface CheckedLesson {
	readonly lesson: Lesson | undefined;
	/** By file, line and column; `file` is the name inside the folder. */
	readonly findings: readonly Finding[];
}

/**
 * Reads a lesson's folder to one value and findings, those of every rule among them: `files` has every file's name and text (of pictures
 * the name is enough). Never throws: what is wrong is a finding, and takes only itself, its question or its file out of play.
 */
export function checkLesson(name: string, files: ReadonlyMap<string, string>): CheckedLesson {
	const { located, inPlay, findings, templates } = readLesson(name, files);
	const ofRules = located ? lintLesson(located) : [];
	const said = ofRules.filter((each) => !isTemplates(templates, each));
	return {
		lesson: inPlay ? located?.lesson : undefined,
		findings: inOrder([...findings, ...said], files),
	};
}

function inOrder(findings: Finding[], files: ReadonlyMap<string, string>): Finding[] {
	const order = [...files.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	const at = new Map(order.map((file, i) => [file, i]));
	return findings.sort(
		(a, b) =>
			(at.get(a.file) ?? 0) - (at.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
	);
}
