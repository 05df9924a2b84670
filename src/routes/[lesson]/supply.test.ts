import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Question } from '#lib/kinds/kind.ts';
import { Supply } from './supply.ts';

const questionOf = (id: string): Question => ({
	...{
		id,
		kind: 'choice',
		section: 'one',
		wording: `wording of ${id}`,
		meaning: `meaning of ${id}`,
	},
	title: [`Title of ${id}`],
	stem: [],
	body: { options: [] },
	hints: [],
	explanation: [],
	source: ['P1'],
	also: [],
	points: 1,
	shuffle: true,
	level: 'recall',
	partial: true,
	sensitive: false,
});

/** What the site has, by address. */
const files = new Map<string, unknown>();
let asked: string[] = [];
let isDown = false;

beforeEach(() => {
	asked = [];
	isDown = false;
	files.clear();
	files.set('../lesson/questions/one-1.abc.json', { questions: ['a', 'b'].map(questionOf) });
	files.set('../lesson/questions/one-2.def.json', { questions: ['c'].map(questionOf) });
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		if (isDown) return Promise.reject(new TypeError('Failed to fetch'));
		const file = files.get(address);
		return Promise.resolve(
			file === undefined ? new Response('', { status: 404 }) : Response.json(file),
		);
	});
});
afterEach(() => vi.unstubAllGlobals());

const stubOf = (id: string, slice: string) => {
	const { kind, section, wording, meaning } = questionOf(id);
	return { id, kind, section, wording, meaning, slice };
};
const supplyOf = () =>
	new Supply('../lesson', [
		stubOf('a', 'one-1.abc'),
		stubOf('c', 'one-2.def'),
		stubOf('b', 'one-1.abc'),
	]);

it('stands for questions in the order asked, by what a run needs at once', () => {
	const supply = supplyOf();
	expect(supply.questions.map(({ id, kind, section }) => [id, kind, section])).toEqual([
		['a', 'choice', 'one'],
		['c', 'choice', 'one'],
		['b', 'choice', 'one'],
	]);
	expect(supply.questions[0]?.wording).toBe('wording of a');
	expect(asked).toEqual([]);
});

it('a question that was not fetched says so where it is read; fetched, it reads as written', async () => {
	const supply = supplyOf();
	const [first] = supply.questions;
	expect(() => first?.title).toThrow('"a" was not fetched');
	expect(supply.has(supply.questions)).toBe(false);
	await supply.fetch(supply.questions);
	expect(supply.has(supply.questions)).toBe(true);
	for (const question of supply.questions)
		expect({ ...question }).toMatchObject(questionOf(question.id));
});

it('a slice is fetched once, whoever asks how often', async () => {
	const supply = supplyOf();
	const [a, , b] = supply.questions;
	await Promise.all([supply.fetch([{ id: 'a' }]), supply.fetch([{ id: 'b' }, { id: 'a' }])]);
	await supply.fetch([{ id: 'b' }]);
	expect(asked).toEqual(['../lesson/questions/one-1.abc.json']);
	expect(supply.has([{ id: 'a' }, { id: 'b' }])).toBe(true);
	expect(supply.has([{ id: 'c' }])).toBe(false);
	expect([a?.title, b?.title]).toEqual([questionOf('a').title, questionOf('b').title]);
});

it('what failed is told to all who asked, and can be asked for again', async () => {
	const supply = supplyOf();
	isDown = true;
	const both = await Promise.allSettled([supply.fetch([{ id: 'a' }]), supply.fetch([{ id: 'b' }])]);
	expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(asked).toHaveLength(1);
	isDown = false;
	await supply.fetch([{ id: 'a' }]);
	expect(asked).toHaveLength(2);
	expect(supply.questions[0]?.title).toEqual(questionOf('a').title);
});

it('a file that the site has no more is a failure, not a question', async () => {
	const supply = supplyOf();
	files.delete('../lesson/questions/one-2.def.json');
	await expect(supply.fetch([{ id: 'c' }])).rejects.toThrow('404');
	expect(() => supply.questions[1]?.body).toThrow('not fetched');
});

it('a question that came with the page needs nothing', async () => {
	const supply = supplyOf();
	expect(supply.has([{ id: 'on the page' }])).toBe(true);
	await supply.fetch([{ id: 'on the page' }]);
	expect(asked).toEqual([]);
});
