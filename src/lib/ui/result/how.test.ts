import { expect, test } from 'vitest';
import { journey } from '#lib/run/journey.ts';
import { result } from '#lib/run/result.ts';
import { input, question } from '#lib/run/samples.ts';
import { byNeed, marksOf, meaningOf, toReadAgain } from './how.ts';

const goal = (right: number, later: number, of: number, asked: number) => ({
	...{ goal: `${right}/${asked}`, right, later },
	...{ of, asked },
});

test('each question of a goal has one mark', () => {
	expect(marksOf(goal(2, 1, 4, 5))).toEqual(['first', 'first', 'later', 'not', 'none']);
});

test('what needs most comes first, and what sits keeps its order', () => {
	const goals = [
		goal(2, 0, 2, 2),
		goal(1, 1, 2, 2),
		goal(3, 0, 3, 3),
		goal(0, 0, 0, 1),
		goal(0, 0, 2, 2),
	];
	expect(byNeed(goals).map((each) => each.goal)).toEqual(['0/2', '1/2', '0/1', '2/2', '3/3']);
});

test('the section to read again is the one with most misses, and no sensitive question counts', () => {
	const sections = [{ id: 'one' }, { id: 'two' }];
	const wrong = [{ type: 'respond', response: { chosen: '1' } }, { type: 'check' }] as const;
	const questions = [
		question('a', { section: 'one' }),
		question('b', { section: 'two' }),
		question('c', { section: 'one', sensitive: true }),
		question('d', { section: 'one' }),
	];
	const played = (count: number) => {
		const events = questions.slice(0, count).flatMap(() => [...wrong, { type: 'next' } as const]);
		return result(journey(input(questions, { policy: 'test' }), events).last);
	};
	expect(toReadAgain(played(0), sections)).toBeUndefined();
	expect(toReadAgain(played(3), sections)).toEqual({ id: 'one' });
	expect(toReadAgain(played(4), [{ id: 'two' }, { id: 'one' }])).toEqual({ id: 'one' });
});

test('the meaning of a run names a goal that is known whole, and the one that needs most', () => {
	const goals = [
		{ id: '2/2', text: 'tell both men apart' },
		{ id: '1/2', text: 'date the raid' },
		{ id: '0/2', text: 'place the village' },
	];
	const [whole, half, nothing] = [goal(2, 0, 2, 2), goal(1, 0, 2, 2), goal(0, 0, 2, 2)];
	expect(meaningOf([], goals)).toBeUndefined();
	expect(meaningOf([whole], goals)).toEqual({ of: 'all' });
	expect(meaningOf([nothing], goals)).toEqual({ of: 'none', slips: 'place the village' });
	expect(meaningOf([half, nothing], goals)).toEqual({ of: 'some', slips: 'place the village' });
	expect(meaningOf([half, whole], goals)).toEqual({
		of: 'most',
		known: 'tell both men apart',
		slips: 'date the raid',
	});
});
