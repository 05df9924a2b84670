import type { Range } from '#lib/base/finding.ts';
import { rangeOfLine, type Line } from '../lines.ts';
import { unreadKey, type Mend, type MultipleChoice } from '../question.ts';
import { gist, type Report } from '../report.ts';
import { addChoice, begin, finish, type Draft } from './draft.ts';
import type { Mark } from './marks.ts';
import type { AikenRule } from './rules.ts';

/** What is known of a file while its lines come in. */
export interface State {
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

/** The letter that the draft's next choice should have. */
export function nextLetter(draft: Draft): string {
	return String.fromCharCode(65 + draft.choices.length);
}

/** Goes on with what the line's mark says. */
export function goOn(state: State, line: Line, mark: Mark): void {
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
	if (draft) leave(state, draft, line);
	state.draft = begin(line);
}

/** Says of a draft that it has no answer, at the line where that is seen. */
export function leave(state: State, draft: Draft, line: Line): void {
	const { first } = draft;
	state.unread.set(unreadKey('aiken-not-complete', line.number), rangeOfLine(first));
	state.report.add('aiken-not-complete', rangeOfLine(line), [
		gist(first.text),
		String(first.number),
	]);
}

/** The end of a line, as a part of a range. */
export function endOf(line: Line): { endLine: number; endColumn: number } {
	const { endLine, endColumn } = rangeOfLine(line);
	return { endLine, endColumn };
}
