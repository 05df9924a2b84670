import type { Range } from '#lib/base/finding.ts';
import { MOST_QUESTIONS, tooLarge } from '../limits.ts';
import type { ForeignQuestion, ReadOptions, Reading } from '../question.ts';
import { reportOn } from '../report.ts';
import { blocksOf } from './blocks.ts';
import { readQuestion } from './read-question.ts';
import { twins } from './twins.ts';
import { giftRules } from './rules.ts';
import { sourceOf } from './source.ts';

/**
 * Reads the questions of a GIFT text as Moodle's importer does; see `ReadOptions` for what is mended.
 * Never throws; a question that can't be read is a finding, and the others stay. Time grows with the length.
 */
export function readGift(text: string, options: ReadOptions = {}): Reading {
	const { file = '', mend = 'all' } = options;
	const refusal = tooLarge(text.length, file);
	if (refusal.length > 0) return { questions: [], places: [], findings: refusal };
	const report = reportOn(file, giftRules);
	const questions: ForeignQuestion[] = [];
	const places: Range[] = [];
	const notice = twins(report);
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
			report.add('too-many-questions', source.range);
			break;
		}
		const question = readQuestion(source, mend, above, report);
		above = [];
		if (!question) continue;
		notice(question, source.range);
		questions.push(question);
		places.push(source.range);
	}
	return { questions, places, findings: inOrder(report.findings()) };
}

function inOrder(findings: Reading['findings']): Reading['findings'] {
	return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}
