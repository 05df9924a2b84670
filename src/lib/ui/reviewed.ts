import { presentationFor } from '#lib/kinds/presentation.ts';
import type { Result, Row, RunInput } from '#lib/run/index.ts';
import type { ReviewedQuestion } from './card.ts';

/** Every question of a run as it was answered last, for its result: what was not right at first comes first, mended or not. */
export const reviewed = ({ kinds, seed }: RunInput, { rows }: Result): ReviewedQuestion[] =>
	[...rows]
		.sort((a, b) => need(a) - need(b))
		.map(({ question, first, last, skipped }) => {
			const kind = kinds.get(question.kind);
			return {
				question,
				skipped: skipped || last === undefined,
				firstScore: first?.mark?.score,
				answer: kind?.answer(question) ?? [],
				card: {
					phase: 'explained',
					opened: kind?.open(question, presentationFor(seed, question.id)),
					response: last?.response,
					mark: last?.mark,
					hints: [],
					hintLeft: false,
				},
			};
		});

/** 0 for what was never right, 1 for what was right later, 2 for what was not answered, 3 for what was right at first. */
function need({ first, last }: Row): number {
	if (!first?.mark) return first ? 3 : 2;
	if (first.mark.score === 1) return 3;
	return last?.mark?.score === 1 ? 1 : 0;
}
