import type { Finding } from '#lib/base/finding.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { checked, typed, type Checked } from '../check/findings-of.ts';
import { since } from '../check/report-since.ts';
import { Misuse } from '../terminal/misuse.ts';
import { misuse } from '#lib/words/tools.ts';
import { mend } from '../check/mend.ts';
import { asFrames, asJson, asLines, sum } from '../check/report.ts';
import { targetsOf } from '../check/targets.ts';
import type { Terminal } from '../terminal/style.ts';
import { parsed, type Command } from './command.ts';

export const command: Command = {
	help: commandHelp.check,
	async run(args, { cwd, out, err, terminal }) {
		const { values, positionals } = parsed(args, {
			json: { type: 'boolean', default: false },
			lines: { type: 'boolean', default: false },
			fix: { type: 'boolean', default: false },
			since: { type: 'string' },
		});
		const targets = targetsOf(positionals, cwd);
		if (values.since !== undefined) {
			if (values.fix) throw new Misuse(misuse.alone('--fix', '--since'));
			out(await since(values.since, targets, values.json));
			return 0;
		}
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
