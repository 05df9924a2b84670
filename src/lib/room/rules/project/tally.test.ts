import { expect, test } from 'vitest';
import { loadKinds } from '#lib/kinds/play.ts';
import { presentDeck } from '../deck.ts';
import { keptSample, plainNames, sampleRoom } from '../sample.ts';
import { openRoom, type Learner } from '../state.ts';
import { revealedTally } from './tally.ts';

const learner = (
	id: string,
	response: readonly (readonly [number, number])[],
	names: readonly string[],
) => {
	const pairs = response.map(([left, right]) => [names[left] ?? '', names[right] ?? '']);
	const votes = { 0: { 1: { response: { pairs }, score: 0, turn: 1, at: 0 } } };
	const rest = {
		number: 1,
		name: id,
		tokenHash: id,
		extraMs: 0,
		position: 0,
		turn: 1,
		keys: [],
		version: 1,
	};
	return { id, votes, ...rest } satisfies Learner;
};

test('of lines to match it tells how many had each right, and in no order that gives the key', async () => {
	const lesson = keptSample(1);
	const [section] = lesson.sections;
	const [choice] = section?.questions ?? [];
	if (!section || !choice) throw new Error('The sample has a question.');
	const pairs = ['a', 'b', 'c'].map((text) => ({ left: [text], right: [text.toUpperCase()] }));
	const body = { columns: { left: ['small'], right: ['large'] }, pairs, spare: [] };
	const question = { ...choice, kind: 'match', body };
	const kinds = await loadKinds([question]);
	const deck = presentDeck(
		{ ...lesson, sections: [{ ...section, questions: [question] }] },
		undefined,
		kinds,
		plainNames,
	);
	const [presented] = deck.presented;
	if (!presented) throw new Error('The question is presented.');
	const room = openRoom(sampleRoom().setup, deck);
	const state = [
		learner(
			'one',
			[
				[0, 3],
				[1, 4],
				[2, 5],
			],
			presented.names,
		),
		learner(
			'two',
			[
				[0, 3],
				[1, 5],
				[2, 4],
			],
			presented.names,
		),
		learner(
			'three',
			[
				[0, 4],
				[1, 3],
				[2, 5],
			],
			presented.names,
		),
	].reduce((all, each) => ({ ...all, learners: all.learners.with(each.id, each) }), room);
	const { pieces, mean, answered } = revealedTally(state, presented, 1);
	const rightOf = (line: number) => pieces.find(({ id }) => id === presented.names[line])?.right;
	expect([rightOf(0), rightOf(1), rightOf(2), answered]).toEqual([2, 1, 2, 3]);
	expect(mean).toBe(0);
	const ids = pieces.map(({ id }) => id);
	expect(ids).toEqual([...ids].sort());
});
