import { coverage, type Coverage } from '#lib/checks/index.ts';
import { coverageWords as words, doneWords } from '#lib/words/tools.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { checked, type Checked } from '../check/findings-of.ts';
import { targetsOf } from '../check/targets.ts';
import { printable } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/style.ts';
import { parsed, type Command } from './command.ts';

export const command: Command = {
	help: commandHelp.coverage,
	async run(args, { cwd, out, err, terminal }) {
		const { values, positionals } = parsed(args, { json: { type: 'boolean', default: false } });
		const read: Read[] = [];
		let unreadable = 0;
		for (const target of targetsOf(positionals, cwd)) {
			const { lesson } = await checked({ folder: target.folder });
			if (lesson) read.push({ name: lesson.id, lesson, found: coverage(lesson) });
			else {
				unreadable++;
				err(`${doneWords.brokenAmong(printable(target.folder))}\n`);
			}
		}
		const tables = (): string => read.map((each) => asTable(each, terminal)).join('\n');
		out(values.json ? asJson(read) : tables());
		return unreadable > 0 ? 1 : 0;
	},
};

interface Read {
	readonly name: string;
	readonly lesson: NonNullable<Checked['lesson']>;
	readonly found: Coverage;
}

function asJson(read: readonly Read[]): string {
	return `${JSON.stringify(
		read.map(({ name, found }) => ({ lesson: name, ...found })),
		null,
		'\t',
	)}\n`;
}

function asTable({ name, lesson, found }: Read, terminal: Terminal | undefined): string {
	const { paragraphs, sections } = found;
	const row = (id: string, cited: string, questions: string) =>
		`${id.padEnd(words.heads[0].length)}  ${cited.padEnd(words.heads[1].length)}  ${questions}`.trimEnd();
	const indent = row('', '', 'x').length - 1;
	const room = { indent, columns: (terminal?.columns ?? Infinity) - indent };
	const rows = paragraphs.map(({ id, cited, questions }) =>
		row(id, cited ? words.cited : '-', listed(questions, room)),
	);
	const article = paragraphs.filter(({ id }) => !id.startsWith('X'));
	return [
		`${printable(lesson.title)} (${name})`,
		'',
		row(...words.heads),
		...rows,
		'',
		words.paragraphs(article.length, paragraphs.length - article.length),
		words.notCited(ids(paragraphs.filter(({ cited }) => !cited))),
		words.notAsked(ids(paragraphs.filter(({ questions }) => questions.length === 0))),
		words.noInference(ids(sections.filter(({ infer }) => !infer))),
		'',
	].join('\n');
}

const ids = (of: readonly { readonly id: string }[]): string =>
	of.length === 0 ? words.none : of.map(({ id }) => id).join(', ');

/** How many and which; on a terminal broken to its width, each further line beneath the first. */
function listed(
	questions: readonly string[],
	{ indent, columns }: { readonly indent: number; readonly columns: number },
): string {
	if (questions.length === 0) return '-';
	let line = `${String(questions.length)}:`;
	const lines: string[] = [];
	for (const question of questions) {
		if (line.length + 1 + question.length > columns) {
			lines.push(line);
			line = '  ';
		}
		line += ` ${question}`;
	}
	return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
