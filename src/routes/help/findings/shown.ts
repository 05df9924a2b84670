import { checkLesson } from '#lib/checks/index.ts';
import { exampleFile, lessonAround, type Rule } from '#lib/checks/rules/index.ts';

/** One line of an example, with its line ending; `differs` where the other example has no such line. */
export interface ExampleLine {
	readonly number: number;
	readonly text: string;
	readonly differs: boolean;
}

/** What the checker says of a rule's bad example, at a line of it; `fix` is the title of the mend that it offers. */
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

/** Reads a rule's bad example as the checker does, in a small lesson. */
export function saidOf(rule: Rule): Said[] {
	const files = lessonAround(rule, rule.bad);
	const file = exampleFile(rule, rule.bad);
	const text = files.get(file) ?? '';
	const above = text.slice(0, text.indexOf(rule.bad)).split('\n').length - 1;
	return checkLesson('example', files)
		.findings.filter((found) => found.name === rule.name && found.file === file)
		.map(({ line, message, fix }) => ({ line: line - above, message, fix: fix?.title }))
		.filter(({ line }) => line >= 1);
}
