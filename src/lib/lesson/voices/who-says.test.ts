import { describe, expect, test } from 'vitest';
import type { Paragraph, StatementKind } from '../lesson.ts';
import { weightsIn, whoSays } from './who-says.ts';

const line = (voice: string, kind: StatementKind, text: string) => ({ voice, kind, text: [text] });
const paragraphs: readonly Paragraph[] = [
	{
		id: 'P1',
		statements: [
			line('reporter', 'event', 'In June parliament removed the immunity that Adler had held.'),
			line('reporter', 'event', 'The prosecutor accused him of corruption.'),
			line('friends', 'claim', 'These steps are political.'),
		],
	},
	{
		id: 'P2',
		statements: [
			line('office', 'official', '52 people were injured.'),
			line('office', 'official', 'About half of them are policemen.'),
		],
	},
	{
		id: 'P3',
		statements: [
			line('reporter', 'event', 'Power passed peacefully to the next head of state.'),
			line('reporter', 'judgement', 'This was without precedent.'),
		],
	},
	{ id: 'P4', statements: [] },
	{
		id: 'X1',
		statements: [],
		outside: { text: ['Six officers came free.'], publisher: 'a', date: '2019' },
	},
];
const voices = [
	{ id: 'reporter', name: 'the reporter' },
	{ id: 'friends', name: "Adler's friends" },
	{ id: 'office', name: 'health office' },
];
const find = whoSays(paragraphs, voices, weightsIn(paragraphs));
const said = (text: string, ...cited: string[]) =>
	find(text, cited).voices.map(({ voice, kind }) => `${voice} ${kind ?? '-'}`);

describe('who says it is told by the words that a text shares with a line', () => {
	test.each([
		['Parliament took away his immunity.', 'P1', 'reporter event'],
		['For them the steps are political.', 'P1', 'friends claim'],
		['He was charged with corruption.', 'P1', 'reporter event'],
		['There were 52 of them.', 'P2', 'office official'],
		['There was no precedent.', 'P3', 'reporter judgement'],
		['A peaceful handover of power.', 'P3', 'reporter event'],
	])('%s', (text, cited, expected) => {
		expect(said(text, cited)).toEqual([expected]);
	});

	test('the name of a voice helps where the line has nothing in common', () => {
		expect(said('His friends disagree.', 'P1')).toEqual(['friends claim']);
	});

	test('words that stand beside the text count, but less', () => {
		expect(find('He speaks.', ['P1'], 'political').voices).toEqual([
			{ voice: 'friends', kind: 'claim' },
		]);
		expect(find('Corruption, he says.', ['P1'], 'political').voices[0]).toEqual({
			voice: 'reporter',
			kind: 'event',
		});
	});

	test('a text over two lines has the voices of both', () => {
		expect(
			said('Power passed peacefully to the next head, and this was without precedent.', 'P3'),
		).toEqual(['reporter event', 'reporter judgement']);
	});
});

describe('where it can not be told', () => {
	test('a paragraph of one voice and kind is that voice', () => {
		expect(said('Nobody knows.', 'P2')).toEqual(['office official']);
	});
	test('any other has all of its voices', () => {
		expect(said('Nobody knows.', 'P1')).toEqual(['reporter event', 'friends claim']);
	});
	test('a paragraph whose lines were all wrong has none', () => {
		expect(said('Nobody knows.', 'P4')).toEqual([]);
	});
});

test('each paragraph cited has its voice', () => {
	expect(said('52 injured, and the steps political.', 'P1', 'P2')).toEqual([
		'friends claim',
		'office official',
	]);
});

test('matter from outside the article has no kind and no voice of the article', () => {
	expect(said('They came free.', 'X1')).toEqual(['X -']);
});

test('what share of a text stands in the lines is between none and all', () => {
	expect(find('Nobody knows.', ['P2']).share).toBe(0);
	expect(find('52 people were injured.', ['P2']).share).toBe(1);
	expect(find('', ['P2']).share).toBe(0);
});
