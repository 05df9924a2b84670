import { findingWeights } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import {
	fixOf,
	isTemplates,
	readLesson,
	warning,
	type LocatedLesson,
	type TextFile,
} from '#lib/notation/index.ts';
import type { Rule, RuleFinding } from './rule.ts';
import * as everyRule from './rules/index.ts';

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
	const ofRules = located ? rules.flatMap((rule) => findingsOf(rule, located)) : [];
	const said = ofRules.filter((each) => !isTemplates(templates, each));
	return {
		lesson: inPlay ? located?.lesson : undefined,
		findings: inOrder([...findings, ...said], files),
	};
}

/** In the table's order: so stand findings of one place. */
const names = Object.keys(findingWeights);
const rules: readonly Rule[] = Object.values<Rule>(everyRule).sort(
	(a, b) => names.indexOf(a.name) - names.indexOf(b.name),
);

function findingsOf(rule: Rule, lesson: LocatedLesson): Finding[] {
	const placed = (file: TextFile, { span, message, fix }: RuleFinding) =>
		warning(file, rule.name, span, message, fix && fixOf(file, fix.title, fix.edits));
	const ofQuestions = lesson.questions.flatMap((asked) =>
		(rule.question?.(asked, lesson) ?? []).map((found) => placed(asked.file, found)),
	);
	const ofLesson = (rule.lesson?.(lesson) ?? []).map((found) => placed(found.file, found));
	return [...ofQuestions, ...ofLesson];
}

function inOrder(findings: Finding[], files: ReadonlyMap<string, string>): Finding[] {
	const order = [...files.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	const at = new Map(order.map((file, i) => [file, i]));
	return findings.sort(
		(a, b) =>
			(at.get(a.file) ?? 0) - (at.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
	);
}
