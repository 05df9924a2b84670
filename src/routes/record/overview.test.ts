import { expect, it } from 'vitest';
import { lineOf } from '#lib/memory/index.ts';
import { overviewOf, type RecordedLesson } from './overview.ts';

const question = (id: string, goal?: string) => ({
	...{ id, goal, wording: `w-${id}`, meaning: `m-${id}`, name: id },
});
const lesson: RecordedLesson = {
	...{ id: 'a', title: 'A', lang: 'en', mistakes: { roles: 'Who does what.' } },
	sections: [
		{
			...{ id: 'one', title: 'One', goals: [{ id: 'tell', text: 'tell it' }] },
			questions: [question('p', 'tell'), question('q', 'tell')],
		},
		{
			id: 'two',
			title: 'Two',
			goals: [{ id: 'none', text: 'nothing' }],
			questions: [question('r')],
		},
	],
};
let count = 0;
const answer = (question: string, score: number, more: object = {}) => {
	count += 1;
	const parts = score < 1 ? [{ id: '0', sign: 'wrong' as const, mistake: 'roles' }] : [];
	return lineOf(
		{
			...{ type: 'answered', question, wording: `w-${question}`, meaning: `m-${question}` },
			...{ turn: 0, try: count, hints: 0, response: {}, mark: { score, parts } },
			...more,
		},
		{ lesson: 'a', run: 'r', seed: 's', policy: 'study' },
		{ id: String(count), at: count, device: 'd' },
	);
};

it('tells by section and goal what was answered and sits, by the latest check', () => {
	const { sections, goals } = overviewOf([answer('p', 1), answer('q', 1), answer('q', 0)], lesson);
	expect(sections.map(({ of, answered, sits }) => [of, answered, sits])).toEqual([
		[2, 2, 1],
		[1, 0, 0],
	]);
	expect(goals).toEqual([{ id: 'tell', text: 'tell it', of: 2, answered: 2, sits: 1 }]);
});

it('tells what was mixed up, and whether it was mended', () => {
	const wrong = [answer('p', 0), answer('q', 0.5)];
	const told = (...more: object[]) => overviewOf([...wrong, ...more], lesson).mixedUp;
	expect(told(answer('p', 1))).toEqual([{ id: 'roles', times: 2, mended: false }]);
	expect(told(answer('p', 1), answer('q', 1))).toEqual([{ id: 'roles', times: 2, mended: true }]);
});

it('names what was answered and has changed or is gone: it keeps its line', () => {
	const lines = [answer('gone', 1), answer('p', 1, { meaning: 'another', wording: 'another' })];
	const { changed, gone, sections } = overviewOf(lines, lesson);
	expect([changed, gone, sections[0]?.answered]).toEqual([['p'], ['gone'], 0]);
});
