import type { Fix } from '#lib/base/finding.ts';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { readGift } from '#lib/formats/gift/index.ts';
import type { Reading } from '#lib/formats/question.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { applyFixes } from '../apply-fixes.ts';
import type { BankFormat } from './go-out.ts';

const readers = { gift: readGift, aiken: readAiken } as const;

/**
 * Reads a bank as its author plainly meant it. A weight that is misspelt (`%100.00%`) is text to Moodle, and whole banks have no
 * right answer then: here it is a weight, and its finding says so.
 */
export function readBank(text: string, file: string, format: BankFormat): Reading {
	const read = (written: string) => readers[format](written, { file, mend: 'all' });
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
