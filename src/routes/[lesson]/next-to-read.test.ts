import { expect, it } from 'vitest';
import { nextToRead, placeIn } from './next-to-read.ts';

const sections = ['one', 'two', 'three'].map((id) => ({ id, questions: [`${id}-a`, `${id}-b`] }));
const past = {
	...{ seen: 1, firstScore: 0, lastScore: 0, at: 0, wording: '' },
};

it.each([
	['nothing was read', [], [], 'start one'],
	['a section that is gone was read', ['gone'], [], 'start one'],
	['the one read last is not answered', ['one'], ['one-a'], 'on one'],
	['the one read last is answered', ['one'], ['one-a', 'one-b'], 'on two'],
	[
		'the last one is, and an earlier one is not',
		['one', 'two', 'three'],
		['three-a', 'three-b', 'one-a', 'one-b'],
		'on two',
	],
	[
		'one was answered in a quiz and never read',
		['one', 'three'],
		['one-a', 'one-b', 'two-a', 'two-b', 'three-a', 'three-b'],
		'on two',
	],
	['all is', ['two', 'one', 'three'], sections.flatMap(({ questions }) => questions), 'again one'],
])('where %s', (_what, read, answered, expected) => {
	const history = new Map(answered.map((id) => [id, past]));
	const { section, why } = nextToRead(sections, { read, history });
	expect(`${why} ${section?.id}`).toBe(expected);
});

it('a section without questions is done once it was read', () => {
	const plain = [
		{ id: 'one', questions: [] },
		{ id: 'two', questions: [] },
	];
	const go = (...read: string[]) => nextToRead(plain, { read, history: new Map() });
	expect(go('one')).toMatchObject({ section: { id: 'two' }, why: 'on' });
	expect(go('one', 'two').why).toBe('again');
});

it.each([
	['that was not opened', [], [], ''],
	['with nothing answered', ['one'], [], ''],
	['with a question in the text left open', ['one'], ['a'], '#ask-b'],
	['with its check left open', ['one'], ['a', 'b'], '#check'],
	['with a question open that was passed over', ['one'], ['a', 'c'], '#ask-b'],
	['that is done', ['one'], ['a', 'b', 'c'], ''],
])('a section %s is gone on with at its place', (_what, read, answered, place) => {
	const section = { id: 'one', questions: ['a', 'b', 'c'], inText: 2 };
	const history = new Map(answered.map((id) => [id, past]));
	expect(placeIn(section, { read, history })).toBe(place);
});
