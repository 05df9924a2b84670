import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { Question } from '#lib/kinds/kind.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { presentationFor } from '#lib/kinds/presentation.ts';
import {
	current,
	hintLeft,
	hintsShown,
	markOf,
	phaseOf,
	responseOf,
	runMachine,
	type RunInput,
} from '#lib/run/index.ts';
import { readLessons } from '../../../tools/lessons-plugin.ts';
import { earlyStates } from './states.ts';

const questions = readLessons('questions').lessons.flatMap(({ sections }) =>
	sections.flatMap((section) => section.questions),
);
const kinds = await loadKinds(questions);
const choices = questions.filter(({ kind }) => kind === 'choice');

type Fresh = Pick<RunInput, 'policy' | 'seed' | 'returns'>;
const ways: readonly Fresh[] = [
	{ policy: 'study', seed: 'one' },
	{ policy: 'study', seed: 'two', returns: 0 },
	{ policy: 'guess', seed: 'three' },
];

/** What a run shows after this tick and Check, where the question is the first of several. */
function played(question: Question, fresh: Fresh, value: string) {
	const others = choices.filter((each) => each !== question).slice(0, 2);
	const input = { id: 'run', lesson: 'any', questions: [question, ...others], kinds, ...fresh };
	const run = createActor(runMachine, { input }).start();
	for (const event of [
		{ type: 'start' },
		{ type: 'respond', response: { chosen: value } },
		{ type: 'check' },
	] as const)
		run.send(event);
	return run.getSnapshot();
}

it('there are questions to look at', () => {
	expect(choices.length).toBeGreaterThan(10);
});

it.each(choices)('$id: what is sent for each option is what the run gives', async (question) => {
	for (const fresh of ways) {
		const early = await earlyStates(question, fresh);
		const opened = kinds
			.get(question.kind)
			?.open(question, presentationFor(fresh.seed, question.id));
		const ids = kinds
			.get(question.kind)
			?.ticks(opened)
			.map(({ value }) => value);
		// In the order of the rows: CSS goes by it where there is no script.
		expect(early?.states.map(({ value }) => value)).toEqual(ids);
		for (const { value, card } of early?.states ?? []) {
			const snapshot = played(question, fresh, value);
			expect(card).toMatchObject({
				phase: phaseOf(snapshot),
				opened: current(snapshot)?.opened,
				response: responseOf(snapshot),
				hints: hintsShown(snapshot),
				hintLeft: hintLeft(snapshot),
			});
			expect(card.mark).toEqual(markOf(snapshot));
		}
		expect(early?.nothing).toMatch(/\S/);
	}
});

it('nothing is sent for a question that one tick does not answer', async () => {
	for (const question of questions.filter(({ kind }) => kind !== 'choice'))
		expect(await earlyStates(question, { policy: 'study', seed: 'any' }), question.id).toBe(
			undefined,
		);
});

it('an answer that is kept without a verdict shows none', async () => {
	const [question] = choices;
	const early = question && (await earlyStates(question, { policy: 'guess', seed: 'x' }, 'Kept.'));
	for (const { card } of early?.states ?? [])
		expect(card).toMatchObject({ phase: 'recorded', mark: undefined, recorded: 'Kept.' });
});
