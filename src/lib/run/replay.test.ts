import { describe, expect, it } from 'vitest';
import { draftOf, takeUp } from './draft.ts';
import type { RunEvent } from './events.ts';
import { at, journey } from './journey.ts';
import { replay } from './replay.ts';
import { result } from './result.ts';
import { input, question } from './samples.ts';

const give = (chosen: string): RunEvent[] => [
	{ type: 'respond', response: { chosen } },
	{ type: 'check' },
];
const next: RunEvent = { type: 'next' };
const questions = ['a', 'b', 'c'].map((id) => question(id));

it('a question that means something else now is asked again, after those answered, and not as skipped', () => {
	const { emitted } = journey(input(questions), [...give('0'), next, ...give('0'), next]);
	const now = input([question('a', { wording: 'new', meaning: 'new' }), ...questions.slice(1)]);
	const { last } = journey(now, replay(now, emitted));
	expect(result(last).rows.map(({ skipped, first }) => [skipped, first?.mark?.score])).toEqual([
		[false, undefined],
		[false, 1],
		[false, undefined],
	]);
	const rest = [...give('0'), next, ...give('0'), next];
	const whole = journey(now, [...replay(now, emitted), ...rest]).last;
	expect(at(whole).phase).toBe('finished');
	expect(result(whole).points).toBe(3);
});

it('a draft is taken up for the question, meaning and try it was made for, and for no other', () => {
	const given = input(questions);
	const { last } = journey(given, [{ type: 'respond', response: { chosen: '1' } }]);
	const draft = draftOf(last);
	const fresh = journey(given, []).last;
	expect(takeUp(fresh, draft)).toEqual([{ type: 'respond', response: { chosen: '1' } }]);
	expect(takeUp(journey(given, give('1')).last, draft)).toEqual([]);
	expect(takeUp(journey(given, [...give('0'), next]).last, draft)).toEqual([]);
	const reworded = input([question('a', { wording: 'new', meaning: 'new' })]);
	expect(takeUp(journey(reworded, []).last, draft)).toEqual([]);
	const better = input([question('a', { wording: 'new' })]);
	expect(takeUp(journey(better, []).last, draft)).not.toEqual([]);
	for (const strange of [undefined, null, 'x', { question: 'a' }]) {
		expect(takeUp(fresh, strange)).toEqual([]);
	}
});

describe('a log made while a question that its retry got right did not come back', () => {
	const of = (id: string) => ({ question: id, wording: `wording-${id}`, turn: 0 });
	const tried = (id: string, nth: number, chosen: string) => ({
		...{ type: 'answered' as const, ...of(id), try: nth, hints: nth - 1 },
		response: { chosen },
	});
	const left = (id: string) => ({ type: 'moved' as const, ...of(id) });
	const a = [tried('a', 1, '1'), tried('a', 2, '0'), left('a')];
	const rest = ['b', 'c'].flatMap((id) => [tried(id, 1, '0'), left(id)]);

	it('stays ended where it had ended', () => {
		const given = input(questions);
		const { last } = journey(given, replay(given, [...a, ...rest, { type: 'finished' }]));
		expect(at(last).phase).toBe('finished');
		expect(result(last)).toMatchObject({ points: 2, afterRetry: 3, firstTry: { skipped: 0 } });
	});

	it('goes on where it was left, and asks what was missed once more', () => {
		const given = input(questions);
		expect(at(journey(given, replay(given, [...a, ...rest.slice(0, 2)])).last).question).toBe('c');
		const { last } = journey(given, replay(given, [...a, ...rest]));
		expect(at(last)).toMatchObject({ presentation: 'a.1', phase: 'asking' });
	});

	it('that had ended still asks what means something else now', () => {
		const now = input([
			...questions.slice(0, 2),
			question('c', { wording: 'new', meaning: 'new' }),
		]);
		const { last } = journey(now, replay(now, [...a, ...rest, { type: 'finished' }]));
		expect(at(last)).toMatchObject({ presentation: 'c.0', phase: 'asking' });
	});
});
