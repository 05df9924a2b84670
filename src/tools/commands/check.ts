import type { Finding } from '#lib/base/finding.ts';
import { checked, typed, type Checked } from '../check/findings-of.ts';
import { mend } from '../check/mend.ts';
import { asFrames, asJson, asLines, sum } from '../check/report.ts';
import { targetsOf } from '../check/targets.ts';
import type { Terminal } from '../terminal/style.ts';
import { parsed, type Command } from './command.ts';

const help = `Usage: questions check [PATH...] [--fix] [--lines | --json]

Checks lessons: reads their files and says what is wrong, at which line.

  PATH     a folder of lessons, one lesson's folder or name, or a file of one
           (then the whole lesson is read, and what concerns that file is said).
           Without a PATH: questions/
  --fix    first mends what can be mended without asking back, and writes the
           files; then says what is left
  --lines  prints a line a finding, on a terminal too
  --json   prints a JSON array of { file, line, column, endLine, endColumn,
           severity, name, message, fix } and nothing else; fix, where there is
           one, is { title, edits: [{ range, text }] }, with guess: true where
           which of several things was meant is guessed: --fix leaves it alone

On a terminal each finding shows its lines; NO_COLOR=1 takes the colours away.
Elsewhere, and with --lines, it is one: path:line:column severity name message
Lines and columns count from 1, ends are exclusive. /help/findings/NAME on the
site says more about a finding.

Exit status: 0 no errors (warnings do no harm), 1 errors, 2 wrong use.

Examples:
  questions check
  questions check kyrgyzstan-2019 --fix
  questions check questions/kyrgyzstan-2019/3-immunity.quiz.md
  questions check --json | jq -r '.[].name' | sort | uniq -c
`;

export const command: Command = {
	help,
	async run(args, { cwd, out, err, terminal }) {
		const { values, positionals } = parsed(args, {
			json: { type: 'boolean', default: false },
			lines: { type: 'boolean', default: false },
			fix: { type: 'boolean', default: false },
		});
		const targets = targetsOf(positionals, cwd);
		const lessons: Checked[] = [];
		const notes: string[] = [];
		for (const target of targets) {
			if (values.fix) notes.push(...(await mend(target, cwd)));
			lessons.push(await checked(target));
		}
		const findings = lessons.flatMap((lesson) => placed(lesson, cwd));
		// With --json standard output is the findings and nothing else.
		for (const note of notes) err(`${note}\n`);
		const screen = values.lines ? undefined : terminal;
		out(
			values.json
				? asJson(findings)
				: said(findings, lessons, cwd, screen) + sum(findings, lessons.length, screen),
		);
		return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
	},
};

/** Findings with `file` as one would type it here. */
function placed({ target, findings }: Checked, cwd: string): Finding[] {
	return findings.map((finding) => ({ ...finding, file: typed(target.folder, finding.file, cwd) }));
}

function said(
	findings: readonly Finding[],
	lessons: readonly Checked[],
	cwd: string,
	screen: Terminal | undefined,
): string {
	if (!screen) return asLines(findings);
	const texts = new Map(
		lessons.flatMap(({ target, onDisk }) =>
			[...onDisk.files].map(([file, text]) => [typed(target.folder, file, cwd), text] as const),
		),
	);
	const lines = new Map<string, readonly string[]>();
	const linesOf = (file: string): readonly string[] => {
		const known =
			lines.get(file) ?? (texts.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
		lines.set(file, known);
		return known;
	};
	return asFrames(findings, linesOf, screen);
}
