import { expect, test } from 'vitest';
import { drawnCount, drawnName, foldName, isDrawn, readName, visible } from './names.ts';

test.each(['Aida', 'Нурбек', 'O’Brien', "D'Arcy", 'Jean-Luc', 'J. R.', 'Zoë', '小明', 'Team 4'])(
	'%s is a name',
	(name) => {
		expect(readName(name)).toBe(name.normalize('NFC'));
	},
);

test.each([
	['<script>', '<b>x</b>'],
	['an entity', '&lt;Aida'],
	['a template', '{name}'],
	['a control character', 'Ai\u0007da'],
	['a zero-width space', 'Ai\u200bda'],
	['a joiner', 'Ai\u200dda'],
	['a right-to-left override', 'Ai\u202eda'],
	['an isolate', '\u2066Aida\u2069'],
	['a byte order mark', '\ufeffAida'],
	['a filler that looks empty', '\u3164'],
	['piled-up marks', 'A\u0301\u0301\u0301\u0301ida'],
	['a tag character', 'Aida\u{e0041}'],
	['a new line', 'Aida\nBek'],
	['a formula', '=1+1'],
	['digits alone', '123'],
	['nothing', '   '],
	['too many letters', 'a'.repeat(25)],
])('a name with %s is refused', (_what, name) => {
	expect(readName(name)).toBeUndefined();
});

test('names that look alike fold to the same', () => {
	expect(foldName('Zoë  B.')).toBe(foldName('zoe b'));
});

test('every drawn name is one of the list and would pass as a name', () => {
	for (let i = 0; i < drawnCount; i++) {
		expect(isDrawn(drawnName(i))).toBe(true);
		expect(readName(drawnName(i))).toBe(drawnName(i));
	}
	expect(new Set(Array.from({ length: drawnCount }, (_, i) => drawnName(i))).size).toBe(drawnCount);
});

test('typed words lose what cannot be seen and keep their letters', () => {
	expect(visible('Koi\u200b-\u202eTash\n!')).toBe('Koi-Tash !');
});
