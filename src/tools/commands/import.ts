import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import type { Encoding } from '#lib/base/encodings/encodings.ts';
import type { BankFormat } from '#lib/formats/table.ts';
import type { BankFinding } from '#lib/base/finding.ts';
import { bare } from '#lib/formats/question.ts';
import { tooLarge } from '#lib/formats/report.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import type { Imported } from '#lib/exchange/index.ts';
import { asLines, asRow, jsonRows } from '../check/report.ts';
import { wanted } from '../check/lesson-paths.ts';
import { encodingIn, formatIn, formatList } from '../exchange/formats.ts';
import { parsed, type Command, type Shell } from './command.ts';
import { codeOf, Misuse } from '../terminal/misuse.ts';

export const command: Command = {
	help: commandHelp.import(formatList),
	async run(args, shell) {
		const { values, positionals } = parsed(
			args,
			{
				from: { type: 'string' },
				encoding: { type: 'string' },
				json: { type: 'boolean', default: false },
				output: { type: 'string', short: 'o' },
				lang: { type: 'string' },
			},
			1,
		);
		const [file] = positionals;
		const how = { format: formatIn(values.from), encoding: encodingIn(values.encoding) };
		if (file === undefined) throw new Misuse(words.nameFile);
		if (!values.json)
			return bringIn(file, how, { lang: values.lang, output: values.output }, shell);
		if (values.output !== undefined) throw new Misuse(words.jsonPrints);
		return print(readBank(file, shell), how, shell);
	},
};

/** A file of questions as it is, or why it was not read. */
interface Bank {
	/** As it was typed; `-` is standard input. */
	readonly file: string;
	readonly content: Uint8Array;
	readonly findings: readonly BankFinding[];
}

/** Reads a file, or standard input for `-`. One that is too large is a finding, and not read at all. Throws `Misuse` where it can't be read. */
function readBank(file: string, { cwd, input }: Shell): Bank {
	try {
		if (file === '-') return { file, content: input(), findings: [] };
		const handle = openSync(resolve(cwd, file), 'r');
		try {
			const stat = fstatSync(handle);
			const findings = stat.isFile() ? tooLarge(stat.size, file) : [];
			const content = findings.length > 0 ? new Uint8Array() : readFileSync(handle);
			return { file, content, findings };
		} finally {
			closeSync(handle);
		}
	} catch (trouble) {
		const code = codeOf(trouble);
		if (code === 'ENOENT') throw new Misuse(words.noFile(file));
		throw new Misuse(words.notRead(file, code));
	}
}

/** What was said of a file; the rest is found out. */
interface How {
	readonly format: BankFormat | undefined;
	readonly encoding: Encoding | undefined;
}

/** Compared with what Moodle reads, and so never other than Moodle where that reads a question at all. */
async function print(bank: Bank, how: How, { out }: Shell): Promise<number> {
	const { readStrictly } = await import('#lib/exchange/index.ts');
	// For programs: exactly what the format's owner reads. What it refuses is a finding; the review mends more.
	const reading = readStrictly({ name: bank.file, content: bank.content, ...how });
	const findings = [...bank.findings, ...reading.findings];
	const rows = {
		questions: jsonRows(reading.questions.map(bare)),
		findings: jsonRows(findings.map(asRow)),
	};
	out(`{"questions":${rows.questions},"findings":${rows.findings}}\n`);
	const isFailed = findings.some(({ severity }) => severity === 'error');
	return reading.questions.length === 0 && isFailed ? 1 : 0;
}

/** Where the questions go, and their language, as they were named. */
interface Aim {
	readonly lang: string | undefined;
	readonly output: string | undefined;
}

async function bringIn(
	file: string,
	how: How,
	{ lang: named, output }: Aim,
	shell: Shell,
): Promise<number> {
	const bank = readBank(file, shell);
	const { importBank } = await import('#lib/exchange/index.ts');
	const { asReview } = await import('../exchange/review.ts');
	const { isLesson, langOf } = await import('../exchange/place-lesson.ts');
	const folder = output === undefined ? undefined : wanted(output, shell.cwd);
	const lang = named ?? (folder !== undefined && isLesson(folder) ? langOf(folder) : undefined);
	const imported = importBank({
		...{ name: nameOf(bank, output), content: bank.content, ...how },
		today: shell.today,
		...(lang === undefined ? {} : { lang }),
	});
	const findings = [...bank.findings, ...imported.findings];
	shell.out(asLines(findings) + asReview(bank.file, imported));
	const came = imported.rows.filter(({ outcome }) => outcome !== 'left-out');
	if (folder !== undefined && came.length > 0) {
		await place(folder, bank.file, imported, shell);
		return 0;
	}
	shell.out(`${words.nothingWritten}\n`);
	const isEmpty = imported.rows.length === 0 && findings.length === 0;
	return came.length > 0 || isEmpty ? 0 : 1;
}

/** What becomes the lesson's title: the file's name, or that of the lesson where it is piped in. */
function nameOf({ file }: Bank, output: string | undefined): string {
	return file === '-' ? basename(output ?? 'questions') : file;
}

async function place(
	folder: string,
	file: string,
	imported: Imported,
	{ cwd, out }: Shell,
): Promise<void> {
	const { isLesson, placeLesson, updateFolder } = await import('../exchange/place-lesson.ts');
	const { asUpdate } = await import('../exchange/review.ts');
	const shown = relative(cwd, folder) || folder;
	const placed = isLesson(folder) ? updateFolder(folder, imported) : undefined;
	const written = placed?.written ?? placeLesson(folder, imported.files);
	if (placed) out(asUpdate(file, imported.rows, placed.updated));
	const list = written.map((name) => `  ${shown}/${name}\n`).join('');
	out(written.length > 0 ? `${words.written}\n${list}` : `${words.nothingWritten}\n`);
	out(`${words.next(shown)}\n`);
}
