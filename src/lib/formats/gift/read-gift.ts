import type { Range } from '#lib/base/finding.ts';
import type { ReadOptions, Reading } from '../format.ts';
import type { ForeignQuestion } from '../question.ts';
import { MOST_QUESTIONS, reportOn, tooLarge, type Report } from '../report.ts';
import { blocksOf } from './blocks.ts';
import { deciding, giftErrors, giftRules, type GiftRule } from './findings.ts';
import { readQuestion } from './read-question.ts';
import { sourceOf } from './source.ts';

/**
 * Reads the questions of a GIFT text as Moodle's importer does; see `ReadOptions` for what is mended.
 * Never throws; a question that can't be read is a finding, and the others stay. Time grows with the length.
 */
export function readGift(text: string, options: ReadOptions = {}): Reading {
	const { file = '', mend = 'all' } = options;
	const refusal = tooLarge(text.length, file);
	if (refusal.length > 0) return { questions: [], places: [], findings: refusal };
	const report = reportOn(file, giftRules, giftErrors, deciding);
	const questions: ForeignQuestion[] = [];
	const places: Range[] = [];
	const warnOfDuplicate = duplicatesIn(report);
	let above: string[] = [];
	let blocks = 0;
	const start = text.startsWith('\uFEFF') ? text.slice(1) : text;
	for (const block of blocksOf(start, mend, report)) {
		const source = sourceOf(block);
		if (source.text.raw === '') {
			for (const comment of source.comments) above.push(comment.slice(2));
			continue;
		}
		if (++blocks > MOST_QUESTIONS) {
			report.add('too-many-questions', source.range, [String(MOST_QUESTIONS)]);
			break;
		}
		const question = readQuestion(source, mend, above, report);
		above = [];
		if (!question) continue;
		warnOfDuplicate(question, source.range);
		questions.push(question);
		places.push(source.range);
	}
	return { questions, places, findings: inOrder(report.findings()) };
}

function inOrder(findings: Reading['findings']): Reading['findings'] {
	return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Warns of every id, and every title that the file gives, that an earlier question has. */
function duplicatesIn(report: Report<GiftRule>): (question: ForeignQuestion, range: Range) => void {
	const ids = new Map<string, number>();
	const titles = new Map<string, number>();
	return (question, range) => {
		if (question.type === 'category') return;
		const { idnumber, name, extras } = question;
		if (idnumber) {
			const line = ids.get(idnumber);
			if (line === undefined) ids.set(idnumber, range.line);
			else report.add('gift-duplicate-id', range, [idnumber, String(line)]);
		}
		if (extras?.gift?.unnamed || name === '') return;
		const line = titles.get(name);
		if (line === undefined) titles.set(name, range.line);
		else report.add('gift-duplicate-title', range, [name, String(line)]);
	};
}
