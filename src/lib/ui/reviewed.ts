import { dealFor } from '#lib/kinds/deal.ts';
import type { Result, RunInput } from '#lib/run/index.ts';
import type { ReviewedQuestion } from './card.ts';

/** Every question of a run as it was answered last, for its result. */
export const reviewed = ({ kinds, seed }: RunInput, { rows }: Result): ReviewedQuestion[] =>
	rows.map(({ question, last, skipped }) => {
		const kind = kinds.get(question.kind);
		return {
			question,
			skipped: skipped || last === undefined,
			answer: kind?.answer(question) ?? [],
			card: {
				phase: 'explained',
				opened: kind?.open(question, dealFor(seed, question.id)),
				response: last?.response,
				mark: last?.mark,
				hints: [],
				hintLeft: false,
			},
		};
	});
