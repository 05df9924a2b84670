import type { BankFinding, Fix } from '#lib/base/finding.ts';
import type { BankFormat } from '#lib/formats/format-names.ts';
import { formats } from '#lib/formats/formats.ts';
import { withoutNumbers } from '#lib/formats/numbering.ts';
import type { Reading } from '#lib/formats/question.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { applyFixes } from '#lib/base/edits.ts';

/** A reading, and what is said of the file as a whole. */
export interface BankReading extends Reading {
	readonly ofFile: readonly BankFinding[];
}

/**
 * Reads a bank as its author plainly meant it. A weight that is misspelt (`%100.00%`) is text to Moodle, and whole banks have no
 * right answer then: here it is a weight, and its finding says so. Numbers of questions that run through the file are left away.
 */
export function readBank(text: string, file: string, format: BankFormat): BankReading {
	const reading = mended(text, file, format);
	const questions = withoutNumbers(reading.questions);
	if (!questions) return { ...reading, ofFile: [] };
	const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
	const said = { name: 'numbers-left-away', message: importedLesson.numbers };
	return { ...reading, questions, ofFile: [{ ...place, severity: 'warning', ...said }] };
}

function mended(text: string, file: string, format: BankFormat): Reading {
	const read = (written: string) => formats[format].read(written, { file, mend: 'all' });
	const first = read(text);
	const weights = first.findings.flatMap((finding) =>
		finding.name === 'gift-weight-spelling' && finding.fix
			? [{ ...finding, fix: finding.fix }]
			: [],
	);
	if (weights.length === 0) return first;
	const again = read(
		applyFixes(
			text,
			weights.map(({ fix }) => fix),
		),
	);
	const said = weights.map((finding) => ({
		...finding,
		message: importedLesson.weight(meant(finding.fix)),
	}));
	return { ...again, findings: [...again.findings, ...said] };
}

const meant = ({ edits }: Fix): string => edits.map(({ text }) => text).join('');
