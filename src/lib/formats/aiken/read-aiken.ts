import { MOST_QUESTIONS, tooLarge } from '../limits.ts';
import { linesOf, rangeOfLine, type Line } from '../lines.ts';
import type { ReadOptions, Reading } from '../question.ts';
import { reportOn } from '../report.ts';
import { markOf } from './marks.ts';
import { mendedEnd, mendedGap, mendedLine } from './mended-lines.ts';
import { aikenRules } from './rules.ts';
import { goOn, leave, nextLetter, type State } from './state.ts';

/**
 * Reads the questions of an Aiken text as Moodle's importer does; mended also small letters, `(A)` and `Answer - b`. Where all is
 * mended, what was plainly meant: several lines of question or choice, several right letters, signs of other alphabets, lines of
 * other programs, each with a warning. Never throws.
 */
export function readAiken(text: string, options: ReadOptions = {}): Reading {
	const { file = '', mend = 'all' } = options;
	const refusal = tooLarge(text.length, file);
	if (refusal.length > 0) return { questions: [], places: [], findings: refusal };
	const report = reportOn(file, aikenRules);
	const state: State = {
		...{ mend, report, questions: [], places: [], unread: new Map() },
		...{ draft: undefined, below: undefined, parted: false },
	};
	for (const line of linesOf(text.startsWith('\uFEFF') ? text.slice(1) : text)) {
		if (state.questions.length >= MOST_QUESTIONS && line.text !== '') {
			report.add('too-many-questions', rangeOfLine(line));
			break;
		}
		readLine(state, line);
	}
	if (mend === 'all') mendedEnd(state);
	else if (state.draft) leave(state, state.draft, state.draft.first);
	const { questions, places, unread } = state;
	return { questions, places, unread, findings: report.findings() };
}

function readLine(state: State, line: Line): void {
	const { mend, draft } = state;
	if (line.text === '' || (mend === 'all' && line.text.trim() === '')) mendedGap(state);
	else if (line.text.length < 2 && line.text < '\u0080') {
		state.report.add('aiken-short-line', rangeOfLine(line));
	} else if (mend === 'all') mendedLine(state, line);
	else goOn(state, line, markOf(line.text, draft && nextLetter(draft), mend));
}
