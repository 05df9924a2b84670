import type { Root } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { TextFile } from '../markdown/lines.ts';
import { fixOf, warning } from '../markdown/lines.ts';
import type { Checked, Found, Warning } from './rule.ts';
import { warnings } from './warnings.ts';

/** What all rules say of a lesson and its questions. */
export function lintLesson(lesson: Checked): Finding[] {
	return warnings.flatMap((rule) => {
		const { question, lesson: whole } = rule.check ?? {};
		const ofQuestions = lesson.asked.flatMap((asked) =>
			(question?.(asked, lesson) ?? []).map((found) => placed(rule, asked.file, found)),
		);
		const ofLesson = (whole?.(lesson) ?? []).map((found) => placed(rule, found.file, found));
		return [...ofQuestions, ...ofLesson];
	});
}

const treeRules = warnings.filter(({ check }) => check?.tree);

/** What rules say of a piece of Markdown; the tree's positions are the file's. */
export function lintTree(file: TextFile, root: Root): Finding[] {
	return treeRules.flatMap((rule) =>
		(rule.check?.tree?.(file, root) ?? []).map((found) => placed(rule, file, found)),
	);
}

function placed({ name }: Warning, file: TextFile, { span, message, fix }: Found): Finding {
	return warning(file, name, span, message, fix && fixOf(file, fix.title, fix.edits));
}
