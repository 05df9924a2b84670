import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { readLesson } from '#lib/lesson/index.ts';
import { readFolder } from '../read-folder.ts';
import { targetsOf, type Target } from './targets.ts';

/**
 * Checks the lessons that paths mean (none: questions/ here, or else the project's) and prints their findings.
 * Gives the exit status: 1 where there are errors. Throws `Misuse`.
 */
export function check(paths: readonly string[], json: boolean): number {
	const cwd = process.cwd();
	const targets = targetsOf(paths.length > 0 ? paths : [ownQuestions(cwd)], cwd);
	const findings = targets.flatMap((target) => findingsOf(target, cwd));
	const text = json ? jsonOf(findings) : linesOf(findings, targets.length);
	process.stdout.write(text);
	return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function ownQuestions(cwd: string): string {
	if (existsSync(join(cwd, 'questions'))) return 'questions';
	return relative(cwd, join(import.meta.dirname, '../../../questions'));
}

/** Findings of one lesson, `file` as one would type it from here. */
function findingsOf({ folder, only }: Target, cwd: string): Finding[] {
	const onDisk = readFolder(folder);
	const read = readLesson(basename(resolve(folder)), onDisk.files);
	return [...onDisk.findings, ...read.findings]
		.filter(({ file }) => only === undefined || only.has(file))
		.map((finding) => ({
			...finding,
			file: relative(cwd, join(folder, finding.file)).split(sep).join('/'),
		}));
}

function jsonOf(findings: readonly Finding[]): string {
	const rows = findings.map(({ file, line, column, endLine, endColumn, severity, name, message }) =>
		JSON.stringify({ file, line, column, endLine, endColumn, severity, name, message }),
	);
	return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}

function linesOf(findings: readonly Finding[], lessons: number): string {
	const lines = findings.map(({ file, line, column, severity, name, message }) =>
		printable(`${file}:${line}:${column} ${severity} ${name} ${message}`),
	);
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const warnings = findings.length - errors;
	const sum = `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(lessons, 'lesson')}`;
	return [...lines, sum, ''].join('\n');
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** One line without signs that a terminal would obey. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
