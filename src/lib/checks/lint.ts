import type { Finding } from '#lib/base/finding.ts';
import { fixOf, warning, type LocatedLesson, type TextFile } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from './rule.ts';
import { warnings } from './rules/warnings.ts';

/** What all rules say of a lesson and its questions. */
export function lintLesson(lesson: LocatedLesson): Finding[] {
	return warnings.flatMap((rule) => {
		const { question, lesson: whole } = rule.check ?? {};
		const ofQuestions = lesson.questions.flatMap((asked) =>
			(question?.(asked, lesson) ?? []).map((found) => placed(rule, asked.file, found)),
		);
		const ofLesson = (whole?.(lesson) ?? []).map((found) => placed(rule, found.file, found));
		return [...ofQuestions, ...ofLesson];
	});
}

function placed({ name }: Warning, file: TextFile, { span, message, fix }: RuleFinding): Finding {
	return warning(file, name, span, message, fix && fixOf(file, fix.title, fix.edits));
}
