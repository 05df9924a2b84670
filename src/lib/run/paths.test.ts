import { describe, expect, it } from 'vitest';
import { createTestModel } from 'xstate/graph';
import type { RunEvent } from './events.ts';
import type { Policy, RunInput } from './input.ts';
import { invariants } from './invariants.ts';
import { at, journey, type Journey } from './journey.ts';
import { runMachine } from './machine.ts';
import { input, question } from './samples.ts';
import { current, type RunSnapshot } from './show.ts';

const right: RunEvent = { type: 'respond', response: { chosen: '0' } };
const wrong: RunEvent = { type: 'respond', response: { chosen: '1' } };
const allRight: RunEvent = { type: 'respond', response: { chosen: ['0', '1'] } };
const partly: RunEvent = { type: 'respond', response: { chosen: ['0'] } };
const said: RunEvent = { type: 'respond', response: { text: 'z' } };
const ticked: RunEvent = { type: 'respond', response: { text: 'z', had: ['0', '2'] } };
const nothing: RunEvent = { type: 'respond', response: { chosen: [] } };
const others = ['start', 'check', 'hint', 'retry', 'next', 'skip', 'pause', 'resume'] as const;
const events: readonly RunEvent[] = [
	...[right, wrong, allRight, partly, nothing, said, ticked],
	...others.map((type) => ({ type })),
	...[0, 1].map((to) => ({ type: 'go' as const, to })),
];

/** Answers that fit the question on show, each given once a try: changing one's mind is for the random journeys. */
function fits(snapshot: RunSnapshot, event: RunEvent): boolean {
	if (event.type !== 'respond') return snapshot.can(event);
	const { kind } = current(snapshot)?.question ?? {};
	const { response, attempts } = snapshot.context;
	if (kind === 'recall') {
		const next = response === undefined ? said : ticked;
		return event === next && response !== next.response && snapshot.can(event);
	}
	if (!(kind === 'choice' ? [right, wrong] : [allRight, partly, nothing]).includes(event))
		return false;
	const untouched = response === undefined || response === attempts.at(-1)?.response;
	return untouched && snapshot.can(event);
}

/** What tells states apart: all that the flow depends on, and none of what is behind it but its length. */
function coarse(snapshot: RunSnapshot): string {
	const { attempts, response, visits, hints } = snapshot.context;
	const before = Object.values(snapshot.historyValue)
		.flat()
		.map(({ id }) => id);
	const under = snapshot.matches('paused') ? before : [];
	const last = attempts.at(-1)?.mark?.score;
	return JSON.stringify([at(snapshot), under, response, hints, last, visits.length]);
}

type Paths = 'getSimplePaths' | 'getShortestPaths';

/** Paths through a run, each as it really went. */
function journeys(paths: Paths, given: RunInput): Journey[] {
	const found = createTestModel(runMachine)[paths]({
		input: given,
		events,
		serializeState: coarse,
		filterEvents: fits,
	});
	return found.map(({ steps }) =>
		journey(
			given,
			steps.flatMap(({ event }) => events.filter((each) => each === event)),
		),
	);
}

const choice = question('a');
const choices = question('b', { kind: 'choices' });
const recall = question('d', { kind: 'recall' });
const both = [question('c', { options: 2, hints: [] }), choices, recall];
// `review` flows as `study` does; the random journeys take both.
const policies: readonly Policy[] = ['study', 'test', 'guess'];

const all = policies.flatMap((policy) => [
	// Every way through one question and its return ...
	...journeys('getSimplePaths', input([choice], { policy, returns: 1 })),
	...journeys('getSimplePaths', input([choices], { policy, returns: 1 })),
	...journeys('getSimplePaths', input([recall], { policy, returns: 1 })),
	// ... and a way to every state of three with their returns.
	...journeys('getShortestPaths', input(both, { policy, returns: 1 })),
]);

describe('on all paths of a run', () => {
	it('there are paths of every phase, and ended ones', () => {
		const phases = new Set(all.flatMap(({ steps }) => steps.map(({ after }) => at(after).phase)));
		expect([...phases].toSorted()).toEqual([
			'asking',
			'explained',
			'finished',
			'hinted',
			'paused',
			'recorded',
			'retrying',
		]);
	});
	it.each(Object.entries(invariants))('%s', (_promise, holds) => {
		for (const each of all) holds(each);
	});
});
