import { rangeOfLine, type Line } from '../lines.ts';
import { begin, take, unwrap, type Draft } from './draft.ts';
import { mendedMark } from './mended-marks.ts';
import { explained, otherLine, type OtherLine } from './other-lines.ts';
import { endOf, goOn, leave, nextLetter, type State } from './state.ts';

/** Reads a line as it was plainly meant, by what stands around it. */
export function mendedLine(state: State, line: Line): void {
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
		else goOn(state, line, mark);
	}
}

/** An empty line: an explanation ends there, unless choices come next and its lines were their question. */
export function mendedGap(state: State): void {
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
		state.report.add('aiken-other-program', rangeOfLine(line), ['explanation', 'its explanation']);
		reach(state, line);
	}
}

/** What still waits when the file ends. */
export function mendedEnd(state: State): void {
	explain(state);
	const { draft } = state;
	const [pending] = draft?.pending ?? [];
	if (draft) leave(state, draft, draft.first);
	if (pending) leave(state, begin(pending), pending);
}

function ofOtherProgram(state: State, line: Line, other: OtherLine): void {
	explain(state);
	const last = state.questions.at(-1);
	if (!last) return;
	const question = take(last, line, other, state.report);
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
	} else if (isRest || mark.kind === 'choice') unwrap(draft, state.report);
	// An empty line parts the words from the choices: the answer is that of another question, which has no choices.
	else startAnew(state, draft, pending);
	mendedLine(state, line);
}

function startAnew(state: State, draft: Draft, first: Line): void {
	leave(state, draft, first);
	state.draft = begin(first);
	for (const line of draft.pending.slice(1)) goOn(state, line, { kind: 'words' });
}

const isFirstChoice = (text: string): boolean => {
	const mark = mendedMark(text, 'A');
	return mark.kind === 'choice' && mark.letter === 'A';
};
