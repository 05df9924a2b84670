import { expect, test } from 'vitest';
import { tallyOf, waysOf } from './standing.ts';

const past = (lastFirstScore?: number, lastScore = lastFirstScore) => ({
	...{ seen: 1, at: 0, wording: '', lastScore, lastFirstScore },
});

test('a mark tells how a question went when it was asked last, and what was said back counts as done', () => {
	const history = new Map([
		['right', past(1)],
		['mended', past(0, 1)],
		['missed', past(0)],
		['partly', past(0.5)],
		['said', past()],
	]);
	const ids = ['right', 'mended', 'missed', 'partly', 'said', 'new'];
	const ways = waysOf(ids, { history });
	expect(ways).toEqual(['first', 'later', 'not', 'not', 'first', 'none']);
	expect(tallyOf(ways)).toEqual({ asked: 6, answered: 5, right: 2 });
	expect(waysOf(ids, undefined)).toEqual(ids.map(() => 'none'));
});
