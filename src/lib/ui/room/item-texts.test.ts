import { expect, test } from 'vitest';
import { isChosen, textsOf } from './item-texts.ts';

const opened = {
	items: [
		{ id: 'a', text: ['First ', { type: 'emphasis', children: ['thing'] }] },
		{ id: 'b', text: ['Second thing'] },
	],
};

test('items are called by what they say, wherever a kind keeps them', () => {
	expect([...textsOf(opened)]).toEqual([
		['a', 'First thing'],
		['b', 'Second thing'],
	]);
	expect(textsOf(undefined).size).toBe(0);
});

test('only questions with options have votes on single items', () => {
	expect(isChosen({ options: [] })).toBe(true);
	expect(isChosen(opened)).toBe(false);
});
