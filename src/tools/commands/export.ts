import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BankFormat, Exported } from '#lib/exchange/index.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import { checked } from '../check/findings-of.ts';
import { count } from '#lib/words/tools.ts';
import { targetsOf } from '../check/targets.ts';
import { endingList, formatList, formatTo } from '../exchange/formats.ts';
import { printable } from '../terminal/printable.ts';
import { parsed, type Command } from './command.ts';
import { codeOf, Misuse } from '../terminal/misuse.ts';

export const command: Command = {
	help: commandHelp.export(formatList, endingList),
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
		const code = codeOf(trouble);
		throw new Misuse(words.fileNotWritten(file, code));
	}
}
