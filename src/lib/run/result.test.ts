import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/kinds/kind.ts';
import type { RunEvent } from './events.ts';
import type { RunInput } from './input.ts';
import { journey } from './journey.ts';
import { result } from './result.ts';
import { input, question } from './samples.ts';

const give = (chosen: string | readonly string[]): RunEvent[] => [
	{ type: 'respond', response: { chosen } },
	{ type: 'check' },
];
const retry: RunEvent = { type: 'retry' };
const next: RunEvent = { type: 'next' };
const skip: RunEvent = { type: 'skip' };

const ended = (
	questions: readonly Question[],
	events: readonly RunEvent[],
	changes: Partial<RunInput> = {},
) => result(journey(input(questions, changes), events).last);

describe('points', () => {
	it('are first-try marks times points to one decimal, with after-retry beside them', () => {
		// Two of five options right: one hit .5; one hit and one false alarm .167.
		const several = question('b', { kind: 'choices', options: 5, points: 3 });
		const given = ended(
			[question('a', { points: 2 }), several],
			[...give('0'), next, ...give(['0', '2']), retry, ...give(['0', '1']), next],
		);
		expect(given).toMatchObject({ points: 2.5, outOf: 5, afterRetry: 5 });
	});

	it('round halves up, whatever binary fractions make of them', () => {
		const half = question('a', { kind: 'choices', options: 5, points: 0.1 });
		expect(ended([half], give(['0'])).points).toBe(0.1);
		const fifteen = question('a', { kind: 'choices', options: 5, points: 2.1 });
		expect(ended([fifteen], give(['0'])).points).toBe(1.1);
	});

	it('leave out sensitive questions, which keep their row', () => {
		const sensitive = question('b', { sensitive: true, goal: 'g' });
		const given = ended([question('a'), sensitive], [...give('0'), next, ...give('1')]);
		expect(given).toMatchObject({ points: 1, outOf: 1, firstTry: { right: 1, of: 1, skipped: 0 } });
		expect(given).toMatchObject({ goals: [], mistakes: [] });
		expect(given.rows.map(({ first }) => first?.mark?.score)).toEqual([1, 0]);
	});

	it('count a skipped question in what could be had and among the asked, told apart', () => {
		const given = ended([question('a'), question('b')], [skip, ...give('0'), next]);
		expect(given).toMatchObject({ points: 1, outOf: 2, firstTry: { right: 1, of: 2, skipped: 1 } });
		expect(given.rows.map(({ skipped }) => skipped)).toEqual([true, false]);
	});

	it('do not change when a question comes back, whose row tells the last mark', () => {
		const missed = [...give('1'), retry, ...give('2'), next];
		const given = ended([question('a')], [...missed, ...give('0'), next]);
		expect(given).toMatchObject({ points: 0, afterRetry: 0, outOf: 1 });
		const scores = given.rows.map(({ first, retried, last }) =>
			[first, retried, last].map((attempt) => [attempt?.mark?.score, attempt?.response]),
		);
		expect(scores).toEqual([
			[
				[0, { chosen: '1' }],
				[0, { chosen: '2' }],
				[1, { chosen: '0' }],
			],
		]);
	});

	it('are there before the end too, for what was answered', () => {
		expect(ended([question('a'), question('b')], give('0'))).toMatchObject({ points: 1, outOf: 2 });
	});
});

describe('what a result tells beside points', () => {
	const questions = [
		question('a', { goal: 'read' }),
		question('b', { goal: 'read' }),
		question('c', { goal: 'weigh' }),
		question('d'),
	];
	const wrong = (option: string) => [...give(option), next];
	const given = ended(questions, [...wrong('0'), ...wrong('1'), skip, ...wrong('1')], {
		policy: 'test',
	});

	it('how each goal went at first try, of those answered and those asked', () => {
		expect(given.goals).toEqual([
			{ goal: 'read', right: 1, later: 0, of: 2, asked: 2 },
			{ goal: 'weigh', right: 0, later: 0, of: 0, asked: 1 },
		]);
	});

	it('what of a goal was right at a later try only, apart from first tries', () => {
		const both = [question('a', { goal: 'read' }), question('b', { goal: 'read' })];
		const { goals } = ended(both, [...give('1'), retry, ...give('0'), next, ...give('0'), next]);
		expect(goals).toEqual([{ goal: 'read', right: 1, later: 1, of: 2, asked: 2 }]);
	});

	it('which misconceptions were chosen at first try, the most frequent first', () => {
		expect(given.mistakes).toEqual([{ mistake: 'mistake-1', times: 2, questions: ['b', 'd'] }]);
	});

	it('a misconception that only the retry brought up is not counted', () => {
		const { mistakes } = ended([question('a')], [...give('1'), retry, ...give('2')]);
		expect(mistakes.map(({ mistake }) => mistake)).toEqual(['mistake-1']);
	});
});
