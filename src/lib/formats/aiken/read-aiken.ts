import type { Range } from '#lib/base/finding.ts';
import { MOST_QUESTIONS, tooLarge } from '../limits.ts';
import { linesOf, rangeOfLine, type Line } from '../lines.ts';
import type { Mend, MultipleChoice, ReadOptions, Reading } from '../question.ts';
import { gist, reportOn, type Report } from '../report.ts';
import { addChoice, begin, finish, type Draft } from './draft.ts';
import { markOf } from './marks.ts';
import { aikenRules, type AikenRule } from './rules.ts';

/**
 * Reads the questions of an Aiken text as Moodle's importer does; mended also small letters, `(A)` and
 * `Answer - b`, and where all is mended several lines of question, each with a warning. Never throws.
 */
export function readAiken(text: string, options: ReadOptions = {}): Reading {
	const { file = '', mend = 'all' } = options;
	const refusal = tooLarge(text.length, file);
	if (refusal.length > 0) return { questions: [], places: [], findings: refusal };
	const report = reportOn(file, aikenRules);
	const questions: MultipleChoice[] = [];
	const places: Range[] = [];
	const start = text.startsWith('\uFEFF') ? text.slice(1) : text;
	let draft: Draft | undefined;
	for (const line of linesOf(start)) {
		if (line.text === '') continue;
		if (questions.length >= MOST_QUESTIONS) {
			report.add('too-many-questions', rangeOfLine(line));
			break;
		}
		if (line.text.length < 2 && line.text < '\u0080') {
			report.add('aiken-short-line', rangeOfLine(line));
			continue;
		}
		const mark = markOf(line.text, draft && nextLetter(draft), mend);
		if (mark.kind === 'words') draft = words(line, draft, mend, report);
		else if (!draft) report.add('aiken-not-started', rangeOfLine(line));
		else if (mark.kind === 'choice') addChoice(draft, line, mark, report);
		else {
			const question = finish(draft, line, mark, mend, report);
			if (question) {
				questions.push(question);
				places.push({ ...rangeOfLine(draft.first), ...endOf(line) });
			}
			draft = undefined;
		}
	}
	if (draft) notComplete(draft, rangeOfLine(draft.first), report);
	return { questions, places, findings: report.findings() };
}

function nextLetter(draft: Draft): string {
	return String.fromCharCode(65 + draft.choices.length);
}

/** Words begin a question, or go on with one that has no choices yet. */
function words(line: Line, draft: Draft | undefined, mend: Mend, report: Report<AikenRule>): Draft {
	if (!draft) return begin(line);
	if (mend === 'all' && draft.choices.length === 0) {
		report.add('aiken-several-lines', rangeOfLine(line));
		draft.stem.push(line.text);
		return draft;
	}
	notComplete(draft, rangeOfLine(line), report);
	return begin(line);
}

function notComplete(draft: Draft, range: Range, report: Report<AikenRule>): void {
	report.add('aiken-not-complete', range, [gist(draft.first.text), String(draft.first.number)]);
}

function endOf(line: Line): { endLine: number; endColumn: number } {
	const { endLine, endColumn } = rangeOfLine(line);
	return { endLine, endColumn };
}
