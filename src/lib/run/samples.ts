import { choice } from '#lib/kinds/choice/play.ts';
import { choices } from '#lib/kinds/choices/play.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';
import { recall } from '#lib/kinds/recall/play.ts';
import type { RunInput } from './input.ts';

/** The kinds of this folder's tests: two that are marked, and one that is said back. */
const kinds: Kinds = new Map([choice, choices, recall].map((kind) => [kind.name, kind]));

/** A question of this folder's tests: option 0 (of `choices`, 0 and 1) is right, the others name their mistakes; `recall` has points instead. */
export function question(
	id: string,
	changes: Partial<Question> & { options?: number } = {},
): Question {
	const { options = 3, ...rest } = changes;
	const right = rest.kind === 'choices' ? 2 : 1;
	return {
		id,
		kind: 'choice',
		section: 'one',
		title: [`Question ${id}`],
		stem: [],
		body: {
			points: Array.from({ length: options }, (_, index) => ({ text: [`Point ${index}`] })),
			options: Array.from({ length: options }, (_, index) => ({
				text: [`Option ${index}`],
				right: index < right,
				mistake: index < right ? undefined : `mistake-${index}`,
			})),
		},
		hints: [[{ type: 'paragraph', children: [`Hint for ${id}`] }]],
		explanation: [],
		source: ['P1'],
		also: [],
		points: 1,
		shuffle: true,
		level: 'recall',
		partial: true,
		sensitive: false,
		wording: `wording-${id}`,
		meaning: `meaning-${id}`,
		...rest,
		...(rest.kind === 'recall' && { points: 0 }),
	};
}

/** A run's input over these questions. */
export const input = (
	questions: readonly Question[],
	changes: Partial<RunInput> = {},
): RunInput => ({
	id: 'run-1',
	lesson: 'kyrgyzstan-2019',
	questions,
	kinds,
	seed: 'seed-1',
	policy: 'study',
	...changes,
});
