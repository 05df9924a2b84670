import { expect, test } from 'vitest';
import type { Block } from '#lib/base/rich.ts';
import { guessesIn, stretchesOf } from './guesses.ts';

const cites = (...to: string[]): Block => ({
	type: 'paragraph',
	children: ['So it was. ', { type: 'reference', to, label: to.join(', ') }],
});
const ask = (id: string): Block => ({ type: 'directive', name: 'ask', attributes: { id } });
const heading: Block = { type: 'heading', depth: 2, id: 'more', children: ['More'] };
const scale: Block = { type: 'directive', name: 'scale', attributes: { source: 'P11' } };
const questions = [
	{ id: 'early', source: ['P11'] },
	{ id: 'too', source: ['P10', 'P11'] },
	{ id: 'late', source: ['P3'] },
	{ id: 'never-told', source: ['P20'] },
];

test('a question asked ahead of its paragraph is a guess; one asked after it, or never told, is not', () => {
	const blocks = [cites('P3'), ask('late'), ask('early'), ask('never-told'), cites('P11')];
	expect(guessesIn(blocks, questions)).toEqual(['early']);
});

test('a figure tells as well as a sentence', () => {
	expect(guessesIn([ask('early'), scale], questions)).toEqual(['early']);
	expect(guessesIn([scale, ask('early'), cites('P11')], questions)).toEqual([]);
});

test('what tells it runs to the next heading, questions included, and waits for all guesses before it', () => {
	const told = [cites('P11'), ask('late'), scale];
	const blocks = [cites('P3'), ask('early'), ask('too'), ...told, heading, cites('P3')];
	expect(stretchesOf(blocks, questions)).toEqual([
		{ blocks: blocks.slice(0, 3) },
		{ blocks: told, after: ['early', 'too'] },
		{ blocks: blocks.slice(6) },
	]);
});

test('a guess right before a heading hides nothing, and prose without guesses stays in one piece', () => {
	const blocks = [ask('early'), heading, cites('P11')];
	expect(stretchesOf(blocks, questions)).toEqual([{ blocks }]);
	expect(stretchesOf([cites('P3'), ask('late'), cites('P3')], questions)).toHaveLength(1);
	expect(stretchesOf([], questions)).toEqual([]);
});

test('a further guess ends what tells the one before it', () => {
	const blocks = [ask('early'), cites('P11'), ask('late'), cites('P3')];
	expect(stretchesOf(blocks, questions).map(({ after }) => after)).toEqual([
		...[undefined, ['early']],
		...[undefined, ['late']],
	]);
});

test('no block is lost or moved', () => {
	const blocks = [ask('early'), cites('P11'), ask('late'), cites('P3'), heading, cites('P20')];
	expect(stretchesOf(blocks, questions).flatMap((stretch) => stretch.blocks)).toEqual(blocks);
});
