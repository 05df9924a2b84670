import type { Question } from './kind.ts';

/** A question of a kind with this body and nothing else that matters: for tests. */
export const sampleQuestion = (
	kind: string,
	body: unknown,
	more: Partial<Question> = {},
): Question => ({
	id: 'sample',
	kind,
	section: 'section',
	title: ['Sample'],
	stem: [],
	body,
	hints: [],
	explanation: [],
	source: [],
	also: [],
	points: 1,
	shuffle: true,
	level: 'recall',
	partial: true,
	sensitive: false,
	wording: 'w',
	meaning: 'm',
	...more,
});

/** Names that say nothing of the written order, as a room gives them: for tests. */
export const hiddenName = (index: number): string => ((index * 7919 + 104729) % 99991).toString(36);
