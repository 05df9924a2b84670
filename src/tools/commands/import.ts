import { basename, relative } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { bare } from '#lib/formats/question.ts';
import { asLines, asRow, jsonRows } from '../check/report.ts';
import { wanted } from '../check/lesson-paths.ts';
import { formatOf, readers, type Format } from '../exchange/formats.ts';
import { readBank, type Bank } from '../exchange/read-bank.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from './misuse.ts';

const help = `Usage: questions import --from FORMAT FILE [-o LESSON] [--lang TAG]
       questions import --from FORMAT FILE --json

Brings in a bank of questions, and says of each whether it came in, was changed,
or was left out and why. One bad question never loses a file.

  --from FORMAT      gift (Moodle) or aiken; needless for a file that ends in
                     .gift
  FILE               the bank; - is standard input. UTF-8, else windows-1252
  -o, --output LESSON
                     where the questions go: a new lesson of that name, or new
                     sections behind those of a lesson that is there. Without
                     it nothing is written
  --lang TAG         the bank's language: en (unless said), de, ky …
  --json             prints { questions, findings } as the format has them, and
                     nothing else

Imported questions run at once; check says what they lack yet. What a lesson
has no place for is kept beside the questions, for a lossless way back.

Exit status: 0, 1 where nothing came in because of errors, 2 wrong use.

Examples:
  questions import --from gift bank.txt
  questions import --from gift bank.txt -o flood-2026
  questions import --from aiken - --json < bank.txt
`;

export const command: Command = {
	help,
	async run(args) {
		const { values, positionals } = parsed(
			args,
			{
				from: { type: 'string' },
				json: { type: 'boolean', default: false },
				output: { type: 'string', short: 'o' },
				lang: { type: 'string' },
			},
			1,
		);
		const [file] = positionals;
		const format = formatOf('--from', values.from, file);
		if (file === undefined) throw new Misuse(`Name the file: import --from ${format} FILE.`);
		if (!values.json) return bringIn(readBank(file), format, values.lang, values.output);
		if (values.output !== undefined)
			throw new Misuse('--json prints, and writes no lesson: leave out -o.');
		return print(readBank(file), format);
	},
};

/** Compared with what Moodle reads, and so never other than Moodle where that reads a question at all. */
function print(bank: Bank, format: Format): number {
	// For programs: exactly what the format's owner reads. What it refuses is a finding; the review mends more.
	const { questions, findings: found } = readers[format](bank.text, {
		file: bank.file,
		mend: 'none',
	});
	const findings = [...bank.findings, ...found];
	const rows = {
		questions: jsonRows(questions.map(bare)),
		findings: jsonRows(findings.map(asRow)),
	};
	process.stdout.write(`{"questions":${rows.questions},"findings":${rows.findings}}\n`);
	return status(questions, findings);
}

async function bringIn(
	bank: Bank,
	format: Format,
	lang: string | undefined,
	output: string | undefined,
) {
	const { importBank } = await import('#lib/lesson/exchange/index.ts');
	const { asReview } = await import('../exchange/review.ts');
	const imported = importBank({
		...{ name: nameOf(bank, output), content: bank.text, format },
		today: new Date().toISOString().slice(0, 10),
		...(lang === undefined ? {} : { lang }),
	});
	const { rows, files } = imported;
	const findings = [...bank.findings, ...imported.findings];
	const came = rows.filter(({ outcome }) => outcome !== 'left-out');
	process.stdout.write(asLines(findings) + asReview(bank.file, rows));
	const failed = status(came, [...findings, ...rows.flatMap((row) => row.findings)]);
	if (output === undefined || came.length === 0) {
		process.stdout.write('Nothing was written.\n');
		return failed;
	}
	await place(wanted(output, process.cwd()), files);
	return failed;
}

/** What becomes the lesson's title: the file's name, or that of the lesson where it is piped in. */
function nameOf({ file }: Bank, output: string | undefined): string {
	return file === '-' ? basename(output ?? 'questions') : file;
}

async function place(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	const { addSections, isLesson, placeLesson } = await import('../exchange/place-lesson.ts');
	const written = isLesson(folder) ? addSections(folder, files) : placeLesson(folder, files);
	const shown = relative(process.cwd(), folder) || folder;
	const list = written.map((name) => `  ${shown}/${name}\n`).join('');
	process.stdout.write(`Written:\n${list}Then: npm run -s questions -- check ${shown}\n`);
}

/** 1 where nothing came in and something is the reason. */
function status(came: readonly unknown[], findings: readonly Finding[]): number {
	return came.length === 0 && findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
