import fc from 'fast-check';
import { transition, initialTransition } from 'xstate';
import type { RunEvent } from './events.ts';
import type { Policy, RunInput } from './input.ts';
import { runMachine } from './machine.ts';
import { input, question } from './samples.ts';
import { current, type RunSnapshot } from './show.ts';

const anyQuestion = fc.record({
	kind: fc.constantFrom('choice', 'choices', 'recall'),
	options: fc.integer({ min: 3, max: 4 }),
	hints: fc.nat(2),
	points: fc.constantFrom(0.5, 1, 3),
	sensitive: fc.boolean(),
});

/** Runs of one to five questions of all three kinds, under every policy. */
export const anyInput: fc.Arbitrary<RunInput> = fc
	.record({
		questions: fc.array(anyQuestion, { minLength: 1, maxLength: 5 }),
		policy: fc.constantFrom<Policy>('study', 'study', 'review', 'test', 'test', 'guess'),
		returns: fc.option(fc.nat(3), { nil: undefined }),
		seed: fc.string({ maxLength: 3 }),
	})
	.map(({ questions, policy, returns, seed }) =>
		input(
			questions.map(({ hints, options, kind, ...rest }, index) =>
				question(`q${index}`, {
					...rest,
					kind,
					options: kind === 'choice' && hints === 2 ? 2 : options,
					hints: Array.from({ length: hints }, () => []),
				}),
			),
			{ policy, returns, seed },
		),
	);

const forward = ['check', 'check', 'check', 'next', 'next', 'retry', 'retry', 'hint'] as const;
const aside = ['skip', 'pause', 'resume', 'resume', 'start'] as const;

/** Something that a person might do next; what they answer depends on what is on show. */
const anyStep = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant('respond' as const),
			ticks: fc.array(fc.nat(3), { maxLength: 3 }),
		}),
	},
	{ weight: 6, arbitrary: fc.record({ type: fc.constantFrom(...forward) }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constantFrom(...aside) }) },
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('go' as const), to: fc.nat(5) }) },
);

/** What a person might do in a run, step by step. */
export const anyWalk = fc.array(anyStep, { maxLength: 120 });
type Walk = typeof anyWalk extends fc.Arbitrary<infer T> ? T : never;

/** The events of a walk through this run. Most answers fit the question; some are malformed or incomplete. */
export function walk(given: RunInput, steps: Walk): RunEvent[] {
	let [snapshot]: [RunSnapshot, ...unknown[]] = initialTransition(runMachine, given);
	const events: RunEvent[] = [{ type: 'start' }];
	[snapshot] = transition(runMachine, snapshot, { type: 'start' });
	for (const step of steps) {
		const event: RunEvent =
			step.type === 'respond'
				? { type: 'respond', response: respond(snapshot, step.ticks) }
				: step.type === 'go'
					? step
					: { type: step.type };
		events.push(event);
		[snapshot] = transition(runMachine, snapshot, event);
	}
	return events;
}

function respond(snapshot: RunSnapshot, ticks: readonly number[]): unknown {
	if (ticks.length === 3 && ticks[0] === ticks[1]) return ticks[0] === 0 ? undefined : 'malformed';
	const chosen = [...new Set(ticks)].map(String);
	const { kind } = current(snapshot)?.question ?? {};
	// Now words alone, now with ticks: points that there are, or a fourth one.
	if (kind === 'recall')
		return { text: 'z'.repeat(ticks[0] ?? 0), ...(ticks[1] && { had: chosen }) };
	return { chosen: kind === 'choice' ? (chosen[0] ?? '9') : chosen };
}
