import { expect, it } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { newLesson } from '#lib/notation/write/index.ts';
import { authors } from '#lib/kinds/author.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { current, phaseOf, type RunInput } from '#lib/run/index.ts';
import { result } from '#lib/run/result.ts';
import { eventsFor, eventsTo, eventsToTheEnd, runAfter, type Samples } from './shown.ts';

const { lesson } = checkLesson('ferry', newLesson({ title: 'Ferry', asOf: '2024' }));
const [question] = lesson?.sections[0]?.questions ?? [];
if (!question) throw new Error('A new lesson has a question.');
const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...question, id }));
const samples: Samples = (each) => authors.get(each.kind)?.samples(each) ?? [];
const input: RunInput = {
	id: 'preview',
	lesson: 'ferry',
	questions: four,
	kinds: await loadKinds(four),
	seed: 'preview',
	policy: 'study',
};

it('a question is shown as its author foresaw each answer', () => {
	const shown = (show: Parameters<typeof eventsFor>[0]) =>
		phaseOf(runAfter(input, [{ type: 'start' }, ...eventsFor(show, samples(question))]));
	expect(shown('fresh')).toBe('asking');
	expect(shown('right')).toBe('explained');
	expect(shown('wrong')).toBe('hinted');
	expect(shown('explained')).toBe('explained');
});

it('any question of a run is reached, an unknown one is the first', () => {
	const at = (id: string) => current(runAfter(input, eventsTo(four, id)))?.question.id;
	expect(['a', 'c', 'd', 'z'].map(at)).toEqual(['a', 'c', 'd', 'a']);
});

it('a whole run ends in a result with right and wrong in it', () => {
	const run = runAfter(input, eventsToTheEnd(input, samples));
	expect(run.status).toBe('done');
	expect(result(run).firstTry).toEqual({ right: 3, of: 4, skipped: 0 });
});
