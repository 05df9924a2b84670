import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events.ts';
import type { RunInput } from './input.ts';
import { invariants } from './invariants.ts';
import { at, journey } from './journey.ts';
import { replay } from './replay.ts';
import { anyInput, anyWalk, walk } from './arbitraries.ts';

const runs = { numRuns: 150 };

describe('on random journeys', () => {
	it.each(Object.entries(invariants))('%s', (_promise, holds) => {
		fc.assert(
			fc.property(anyInput, anyWalk, (input, steps) => holds(journey(input, walk(input, steps)))),
			runs,
		);
	});

	it('a learner who goes on always comes to an end', () => {
		fc.assert(
			fc.property(anyInput, anyWalk, (input, steps) => {
				const sofar = walk(input, steps);
				const rest = Array.from({ length: 200 }, (): RunEvent[] => [
					{ type: 'resume' },
					{ type: 'skip' },
					{ type: 'retry' },
					// What was given for the retry may be unfinished: an answer to one kind, then to the other.
					{ type: 'respond', response: { chosen: '1' } },
					{ type: 'check' },
					{ type: 'respond', response: { chosen: ['1'] } },
					{ type: 'check' },
					// What is said back has a step more.
					{ type: 'respond', response: { text: 'z', had: [] } },
					{ type: 'check' },
					{ type: 'next' },
				]);
				expect(at(journey(input, [...sofar, ...rest.flat()]).last).phase).toBe('finished');
			}),
			runs,
		);
	});
});

/** What is left of a run's tries when some questions are gone or reworded. */
const tries = (input: RunInput, events: readonly RunEvent[], ids: ReadonlySet<string>) =>
	journey(input, events)
		.last.context.attempts.filter(({ question }) => ids.has(question))
		.map(({ question, try: nth, response, mark }) => ({ question, nth, response, mark }))
		.toSorted((a, b) => a.question.localeCompare(b.question) || a.nth - b.nth);

describe('replay', () => {
	const change = fc.constantFrom<'kept' | 'gone' | 'reworded'>('kept', 'kept', 'gone', 'reworded');

	it('keeps each try of the questions that are as they were, whatever became of the others', () => {
		const changes = fc.array(change, { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(anyInput, anyWalk, changes, (input, steps, fates) => {
				const before = walk(input, steps);
				const questions = input.questions.flatMap((question, index) => {
					if (fates[index] === 'gone') return [];
					return [
						fates[index] === 'reworded'
							? { ...question, wording: 'new', meaning: 'new' }
							: question,
					];
				});
				const now = { ...input, questions };
				const kept = new Set(
					input.questions.filter((each) => questions.includes(each)).map(({ id }) => id),
				);
				const events = replay(now, journey(input, before).emitted);
				expect(tries(now, events, kept)).toEqual(tries(input, before, kept));
				// All that it gives can be sent.
				expect(journey(now, events).steps).toHaveLength(events.length);
			}),
			runs,
		);
	});

	it('is not moved by entries that stand twice, or by lines of other types', () => {
		fc.assert(
			fc.property(anyInput, anyWalk, fc.infiniteStream(fc.boolean()), (input, steps, twice) => {
				const { emitted } = journey(input, walk(input, steps));
				const doubled = emitted.flatMap((entry) =>
					twice.next().value === true ? [entry, { type: 'read' } as const, entry] : [entry],
				);
				expect(replay(input, [...doubled, ...emitted])).toEqual(replay(input, emitted));
			}),
			runs,
		);
	});

	it('comes to an end, and gives only events that can be sent, whatever entries it is given', () => {
		const strange = fc.record({
			type: fc.constantFrom<'answered' | 'skipped' | 'moved' | 'went'>(
				...(['answered', 'skipped', 'moved', 'went'] as const),
			),
			nth: fc.nat(4),
			question: fc.constantFrom('q0', 'q1', 'q2', 'q3', 'gone'),
			wording: fc.constantFrom('wording-q0', 'wording-q1', 'wording-q2', 'wording-q3'),
			turn: fc.nat(3),
			try: fc.nat(3),
			hints: fc.nat(9),
			response: fc.anything(),
		});
		fc.assert(
			fc.property(anyInput, fc.array(strange), (input, entries) => {
				const events = replay(input, entries);
				expect(journey(input, events).steps).toHaveLength(events.length);
			}),
			runs,
		);
	});
});
