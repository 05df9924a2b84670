import { isMechanical, type BankFinding, type Finding } from '#lib/base/finding.ts';
import { reportWords as words } from '#lib/words/tools.ts';
import { printable } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/style.ts';
import { frame } from './frame.ts';

/** Every finding as an object with these keys and no other, a row each; `fix` only where there is one. */
export function asJson(findings: readonly BankFinding[]): string {
	return `${jsonRows(findings.map(asRow))}\n`;
}

/** A finding's keys in their order. */
export function asRow(finding: BankFinding): BankFinding {
	const { file, line, column, endLine, endColumn, severity, name, message, fix } = finding;
	const row = { file, line, column, endLine, endColumn, severity, name, message };
	return fix ? { ...row, fix } : row;
}

/** A JSON array with a line for each of its values. */
export function jsonRows(rows: readonly unknown[]): string {
	if (rows.length === 0) return '[]';
	return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** A line a finding, `path:line:column severity name message`: for programs, problem matchers of editors among them. */
export function asLines(findings: readonly BankFinding[]): string {
	return findings
		.map(({ file, line, column, severity, name, message }) =>
			printable(`${file}:${line}:${column} ${severity} ${name} ${message}`),
		)
		.map((line) => `${line}\n`)
		.join('');
}

/** For a person: where, the lines themselves, what to do, and where to read more. `linesOf` gives a file's lines. */
export function asFrames(
	findings: readonly Finding[],
	linesOf: (file: string) => readonly string[],
	terminal: Terminal,
): string {
	return findings
		.map((finding) => `${oneFrame(finding, linesOf(finding.file), terminal)}\n`)
		.join('');
}

function oneFrame(finding: Finding, lines: readonly string[], terminal: Terminal): string {
	const { file, line, column, severity, name, message, fix } = finding;
	const { style } = terminal;
	const place = printable(`${file}:${line}:${column}`);
	const how = isMechanical(finding) ? words.fixes : words.guessed;
	const mend = fix && `  ${style.help(words.fix)}  ${printable(fix.title)}${how}\n`;
	return [
		`${style.strong(place)} ${style[severity](severity)} ${name}\n`,
		frame(lines, finding, terminal),
		`  ${printable(message)}\n`,
		mend ?? '',
		`  ${style.help(words.help)} /help/findings/${name}\n`,
	].join('');
}

/** `1 error, 0 warnings in 1 lesson`, and a line on what can be mended where a person reads it. */
export function sum(findings: readonly Finding[], lessons: number, terminal?: Terminal): string {
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const line = `${words.sum(errors, findings.length - errors, lessons)}\n`;
	const mendable = findings.filter(isMechanical).length;
	if (!terminal || mendable === 0) return line;
	return `${line}${words.mendable(mendable)}\n`;
}
