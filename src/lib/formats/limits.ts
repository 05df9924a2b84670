import type { BankFinding } from '#lib/base/finding.ts';
import { reportOn } from './report.ts';

const MEGABYTE = 1024 * 1024;
/** No bank of questions comes near; above it a browser's memory and patience are at stake. */
const LARGEST = 64 * MEGABYTE;

/** The most questions that are read from one file. */
export const MOST_QUESTIONS = 100_000;
/** The longest question that is read, in UTF-16 units: room for a picture inside it. */
export const LONGEST_QUESTION = 4 * MEGABYTE;

/** What every reader says of files that are no bank of questions. */
export const limitRules = {
	'file-too-large': {
		severity: 'error',
		say: (megabytes: string) =>
			`The file has ${megabytes} MB; ${LARGEST / MEGABYTE} MB is the most that is read. Split it into smaller files.`,
	},
	'too-many-questions': {
		severity: 'error',
		say: () =>
			`The file has more than ${MOST_QUESTIONS} questions; those from here on were left out. Split it into smaller files.`,
	},
	'question-too-long': {
		severity: 'error',
		say: (megabytes: string) =>
			`This question has ${megabytes} MB and was left out. Perhaps blank lines between questions are missing.`,
	},
} as const;

/** An error for what is too long to read (bytes of a file, or units of a text); else nothing. */
export function tooLarge(length: number, file: string): readonly BankFinding[] {
	if (length <= LARGEST) return [];
	const report = reportOn(file, limitRules);
	report.add('file-too-large', { line: 1, column: 1, endLine: 1, endColumn: 1 }, [
		megabytes(length),
	]);
	return report.findings();
}

/** Megabytes, rounded up, in digits. */
export function megabytes(length: number): string {
	return String(Math.ceil(length / MEGABYTE));
}
