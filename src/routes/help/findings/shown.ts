import { checkLesson } from '#lib/checks/index.ts';
import { exampleFile, lessonAround } from '#lib/checks/example-lesson.ts';
import type { Explanation } from '#lib/checks/explanations.ts';

/** One line of an example, with its line ending; `differs` where the other example has no such line. */
export interface ExampleLine {
	readonly number: number;
	readonly text: string;
	readonly differs: boolean;
}

/** What the checker says of a finding's bad example, at a line of it; `fix` is the title of the mend that it offers. */
export interface Said {
	readonly line: number;
	readonly message: string;
	readonly fix?: string;
}

/** The lines of an example. */
export function linesOf(example: string, other: string): ExampleLine[] {
	const rest = new Set(other.split('\n'));
	const lines = example.trimEnd().split('\n');
	return lines.map((text, i) => ({ number: i + 1, text: `${text}\n`, differs: !rest.has(text) }));
}

/** Reads a finding's bad example as the checker does, in a small lesson. */
export function saidOf(explanation: Explanation): Said[] {
	const files = lessonAround(explanation, explanation.bad);
	const file = exampleFile(explanation, explanation.bad);
	const text = files.get(file) ?? '';
	const above = text.slice(0, text.indexOf(explanation.bad)).split('\n').length - 1;
	return checkLesson('example', files)
		.findings.filter((found) => found.name === explanation.name && found.file === file)
		.map(({ line, message, fix }) => ({ line: line - above, message, fix: fix?.title }))
		.filter(({ line }) => line >= 1);
}
