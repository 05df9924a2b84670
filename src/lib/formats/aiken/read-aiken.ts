import type { Range } from '#lib/base/finding.ts';
import { aikenTook } from '#lib/words/formats.ts';
import { unreadKey, type Mend, type ReadOptions, type Reading } from '../format.ts';
import type { MultipleChoice } from '../question.ts';
import { excerpt, MOST_QUESTIONS, reportOn, tooLarge, type Report } from '../report.ts';
import { linesOf, rangeOfLine, type Line } from '../text.ts';
import {
	addChoice,
	addOtherLine,
	finish,
	joinPending,
	nextLetter,
	started,
	type Draft,
} from './draft.ts';
import { aikenErrors, aikenRules, mended, type AikenRule } from './findings.ts';
import { markOf, mendedMark, type Mark } from './marks.ts';
import { explained, otherLine, type OtherLine } from './other-lines.ts';

/**
 * Reads the questions of an Aiken text as Moodle's importer does; mended also small letters, `(A)` and `Answer - b`. Where all is
 * mended, what was plainly meant: several lines of question or choice, several right letters, signs of other alphabets, lines of
 * other programs, each with a warning. Never throws.
 */
export function readAiken(text: string, options: ReadOptions = {}): Reading {
	const { file = '', mend = 'all' } = options;
	const refusal = tooLarge(text.length, file);
	if (refusal.length > 0) return { questions: [], places: [], findings: refusal };
	const report = reportOn(file, aikenRules, aikenErrors, new Set(mended));
	const state: State = {
		...{ mend, report, questions: [], places: [], unread: new Map() },
		...{ draft: undefined, below: undefined, parted: false },
	};
	for (const line of linesOf(text.startsWith('\uFEFF') ? text.slice(1) : text)) {
		if (state.questions.length >= MOST_QUESTIONS && line.text !== '') {
			report.add('too-many-questions', rangeOfLine(line), [String(MOST_QUESTIONS)]);
			break;
		}
		readLine(state, line);
	}
	if (mend === 'all') mendedEnd(state);
	else if (state.draft) giveUp(state, state.draft, state.draft.first);
	const { questions, places, unread } = state;
	return { questions, places, unread, findings: report.findings() };
}

function readLine(state: State, line: Line): void {
	const { mend, draft } = state;
	if (line.text === '' || (mend === 'all' && line.text.trim() === '')) mendedGap(state);
	else if (line.text.length < 2 && line.text < '\u0080') {
		state.report.add('aiken-short-line', rangeOfLine(line));
	} else if (mend === 'all') mendedLine(state, line);
	else apply(state, line, markOf(line.text, draft && nextLetter(draft), mend));
}

/** What is known of a file while its lines come in. */
interface State {
	readonly mend: Mend;
	readonly report: Report<AikenRule>;
	readonly questions: MultipleChoice[];
	readonly places: Range[];
	readonly unread: Map<string, Range>;
	draft: Draft | undefined;
	/** Lines right below an answer or explanation: words on it, unless a choice shows that they are the next question. */
	below: Line[] | undefined;
	/** An empty line came since. */
	parted: boolean;
}

/** Goes on with what the line's mark says. */
function apply(state: State, line: Line, mark: Mark): void {
	const { draft, report, mend } = state;
	if (mark.kind === 'words') words(state, line);
	else if (!draft) report.add('aiken-not-started', rangeOfLine(line));
	else if (mark.kind === 'choice') addChoice(draft, line, mark, report);
	else {
		const place = { ...rangeOfLine(draft.first), ...endOf(line) };
		const question = finish(draft, line, mark, mend, report);
		if (question) {
			state.questions.push(question);
			state.places.push(place);
			if (mend === 'all') state.below = [];
		} else state.unread.set(unreadKey('aiken-too-few-choices', line.number), place);
		state.draft = undefined;
	}
}

/** Words begin a question, or go on with one that has no choices yet. */
function words(state: State, line: Line): void {
	const { draft, report, mend } = state;
	if (draft && mend === 'all' && draft.choices.length === 0) {
		report.add('aiken-several-lines', rangeOfLine(line));
		draft.stem.push(line.text);
		return;
	}
	if (draft) giveUp(state, draft, line);
	state.draft = started(line);
}

/** Says of a draft that it has no answer, at the line where that is seen. */
function giveUp(state: State, draft: Draft, line: Line): void {
	const { first } = draft;
	state.unread.set(unreadKey('aiken-not-complete', line.number), rangeOfLine(first));
	state.report.add('aiken-not-complete', rangeOfLine(line), [
		excerpt(first.text),
		String(first.number),
	]);
}

/** The end of a line, as a part of a range. */
function endOf(line: Line): { endLine: number; endColumn: number } {
	const { endLine, endColumn } = rangeOfLine(line);
	return { endLine, endColumn };
}

/** Reads a line as it was plainly meant, by what stands around it. */
function mendedLine(state: State, line: Line): void {
	if (state.parted) afterGap(state, line);
	const { draft, below } = state;
	const other = draft?.choices.length === 0 ? undefined : otherLine(line.text);
	if (other && draft && draft.pending.length === 0) draft.others.push({ line, other });
	else if (other && !draft && state.questions.length > 0) ofOtherProgram(state, line, other);
	else if (below && !draft) belowExplanation(state, line, below);
	else if (draft && draft.pending.length > 0) afterPending(state, line, draft);
	else {
		const mark = mendedMark(line.text, draft && nextLetter(draft));
		if (mark.kind === 'words' && draft && draft.choices.length > 0) draft.pending.push(line);
		else apply(state, line, mark);
	}
}

/** An empty line: an explanation ends there, unless choices come next and its lines were their question. */
function mendedGap(state: State): void {
	state.parted = state.below !== undefined;
}

function afterGap(state: State, line: Line): void {
	state.parted = false;
	const { below = [] } = state;
	const isStem = below.length > 0 && (isFirstChoice(line.text) || below.some(asks));
	if (!isStem) return explain(state);
	state.below = undefined;
	for (const each of below) mendedLine(state, each);
}

const asks = ({ text }: Line): boolean => /[?？؟]\s*$/u.test(text);

/** What waits below an answer is that question's explanation. */
function explain(state: State): void {
	const { below = [], questions } = state;
	state.below = undefined;
	const last = questions.at(-1);
	if (!last || below.length === 0) return;
	questions[questions.length - 1] = explained(last, below.map(({ text }) => text).join(' '));
	for (const line of below) {
		state.report.add('aiken-other-program', rangeOfLine(line), [
			aikenTook.unnamed,
			aikenTook.explanation,
		]);
		reach(state, line);
	}
}

/** What still waits when the file ends. */
function mendedEnd(state: State): void {
	explain(state);
	const { draft } = state;
	const [pending] = draft?.pending ?? [];
	if (draft) giveUp(state, draft, draft.first);
	if (pending) giveUp(state, started(pending), pending);
}

function ofOtherProgram(state: State, line: Line, other: OtherLine): void {
	explain(state);
	const last = state.questions.at(-1);
	if (!last) return;
	const question = addOtherLine(last, line, other, state.report);
	state.questions[state.questions.length - 1] = question;
	reach(state, line);
	state.below = question.generalFeedback === last.generalFeedback ? undefined : [];
}

/** The last question's lines go on to here. */
function reach({ places }: State, line: Line): void {
	const place = places.at(-1);
	if (place) places[places.length - 1] = { ...place, ...endOf(line) };
}

function belowExplanation(state: State, line: Line, below: Line[]): void {
	const [first] = below;
	if (first && isFirstChoice(line.text)) {
		state.below = undefined;
		for (const each of below) mendedLine(state, each);
		mendedLine(state, line);
	} else below.push(line);
}

/** What follows tells whether lines below a choice were its rest, or another question's first. */
function afterPending(state: State, line: Line, draft: Draft): void {
	const [pending] = draft.pending;
	if (!pending) return;
	const mark = mendedMark(line.text, nextLetter(draft));
	const isRest = mark.kind === 'answer' && pending.number === draft.lastLine + 1;
	if (nextLetter(draft) !== 'A' && isFirstChoice(line.text)) startAnew(state, draft, pending);
	else if (mark.kind === 'words') {
		draft.pending.push(line);
		return;
	} else if (isRest || mark.kind === 'choice') joinPending(draft, state.report);
	// An empty line parts the words from the choices: the answer is that of another question, which has no choices.
	else startAnew(state, draft, pending);
	mendedLine(state, line);
}

function startAnew(state: State, draft: Draft, first: Line): void {
	giveUp(state, draft, first);
	state.draft = started(first);
	for (const line of draft.pending.slice(1)) apply(state, line, { kind: 'words' });
}

const isFirstChoice = (text: string): boolean => {
	const mark = mendedMark(text, 'A');
	return mark.kind === 'choice' && mark.letter === 'A';
};
