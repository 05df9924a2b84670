import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import type { Mark, Question } from '#lib/kinds/kind.ts';
import { countingTry, current, type RunSnapshot } from '#lib/run/index.ts';
import { session as words } from '#lib/words/index.ts';
import type { Recalled } from './device.ts';
import type { SessionSpec } from './session-spec.ts';

/** The questions of a run that were not right at their first try, or have none. */
export function missedIn({ context }: RunSnapshot): readonly Question[] {
	return context.questions.filter(({ id, points }) => {
		const first = countingTry(context, id);
		// What was said back is not missed, though it has no mark.
		return points ? first?.mark?.score !== 1 : !first;
	});
}

/** What a lesson's edits have done to answers given before, until the question on show is answered anew. */
export function saidOfEdits(
	snapshot: RunSnapshot,
	place: SessionSpec['place'],
	recalled: Recalled | undefined,
): string | undefined {
	const question = current(snapshot)?.question;
	const { attempts } = snapshot.context;
	if (!question || attempts.some((each) => each.question === question.id)) return undefined;
	if (recalled?.changed.has(question.id)) return words.changed;
	return place === 'section' && recalled?.added.has(question.id) ? words.added : undefined;
}

/** The mark of what was guessed at the question on show before the lesson, if that still counts. */
export function markOfGuess(
	snapshot: RunSnapshot,
	recalled: Recalled | undefined,
): Mark | undefined {
	const question = current(snapshot)?.question;
	const guess = question && recalled?.guesses.get(question.id);
	if (!question || !guess || !asksTheSame(guess, question)) return undefined;
	return snapshot.context.input.kinds.get(question.kind)?.mark(question, guess.response);
}
