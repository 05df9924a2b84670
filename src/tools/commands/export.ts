import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BankFormat, Exported } from '#lib/exchange/index.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import { checked } from '../check/findings-of.ts';
import { count } from '../check/report.ts';
import { targetsOf } from '../check/targets.ts';
import { endingList, formatList, formatTo } from '../exchange/formats.ts';
import { printable } from '../terminal/printable.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from './misuse.ts';

const help = `Usage: questions export --to FORMAT LESSON [-o FILE [--force]]

Writes all questions of a lesson in another program's format, and says first
what that can't carry. What came from such a program and was not changed since
goes back as it came.

  --to FORMAT        ${formatList}; needless where FILE ends in ${endingList}
  LESSON             a lesson's folder or name
  -o, --output FILE  where to; without it the text goes to standard output, and
                     what is said of it to standard error
  --force            writes over a file that is there

Questions that an error sets aside are not written: see questions check.

Exit status: 0, 1 where nothing could be written, 2 wrong use.

Examples:
  questions export --to gift kyrgyzstan-2019 -o kyrgyzstan.gift
  questions export --to aiken flood-2026 > flood.txt
`;

export const command: Command = {
	help,
	async run(args, { cwd, out, err }) {
		const { values, positionals } = parsed(
			args,
			{
				to: { type: 'string' },
				output: { type: 'string', short: 'o' },
				force: { type: 'boolean', default: false },
			},
			1,
		);
		const { output, force } = values;
		const format = formatTo(values.to, output);
		const [path] = positionals;
		if (path === undefined) throw new Misuse(words.nameLesson(format));
		const [target, more] = targetsOf([path], cwd);
		if (!target || more) throw new Misuse(words.severalLessons(path));
		if (output !== undefined && existsSync(resolve(cwd, output)) && !force) {
			throw new Misuse(words.fileThere(output));
		}
		const { lesson, onDisk } = await checked({ folder: target.folder });
		if (!lesson) {
			err(`${words.noLesson}\n`);
			return 1;
		}
		const { exportLesson } = await import('#lib/exchange/index.ts');
		const exported = exportLesson(lesson, onDisk.files, format);
		(output === undefined ? err : out)(said(exported, format));
		if (exported.text === '') return 1;
		if (output === undefined) out(exported.text);
		else save(output, cwd, exported.text);
		return 0;
	},
};

function said({ losses, rows }: Exported, format: BankFormat): string {
	const out = rows.filter(({ leftOut }) => leftOut);
	const lines = losses.map(
		({ count: times, message }) => `${String(times).padStart(5)}  ${message}`,
	);
	const missing = out.map(({ title, losses: why }) =>
		[title, ...why.map(({ message }) => message)].join(' — '),
	);
	return [
		lines.length > 0 ? words.lost(format) : words.carriesAll(format),
		...lines,
		...(missing.length > 0 ? [words.leftOut, ...missing.map((line) => `  ${line}`)] : []),
		words.exported(count(rows.length - out.length, 'question'), out.length),
		'',
	]
		.map(printable)
		.join('\n');
}

function save(file: string, cwd: string, text: string): void {
	try {
		writeFileSync(resolve(cwd, file), text);
	} catch (trouble) {
		const code = trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'unknown';
		throw new Misuse(words.fileNotWritten(file, code));
	}
}
