import { expect, test } from 'vitest';
import { drawnCount, drawnName, isDrawn } from './drawn-names.ts';
import { lookalikeKey, nameKey, readName, readTyped, withoutInvisible } from './learner-names.ts';

const names = [
	...['Aida', 'Нурбек', 'O’Brien', "D'Arcy", 'Jean-Luc', 'J. R.', 'Zoë', '小明', 'Team 4', '7'],
	...['Anna (8b)', 'Anna & Ben', 'Anna/Ben', 'Tom_1', 'Nguyễn Thị Hồng', 'Ærøskøbing', 'Oʻtkir'],
	// Scripts whose marks are letters, and whose joiners are needed.
	...['राम', 'रमा', 'श्री', 'ක්‍ෂේම', 'ශ්‍රී', 'علی‌رضا', 'می‌نا', 'র‍্যাব', 'ന്‍'],
	...['မြွှေး', 'ที่รัก', 'བཀྲ་ཤིས', 'សុខា', 'שָׁלוֹם', 'مُحَمَّد', 'がく', '김민수', 'தமிழ்'],
];

test.each(names)('%s is a name', (name) => {
	expect(readName(name)).toBe(name.normalize('NFC'));
});

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
	['an emoji', 'Anna 😀'],
	['a joiner between Latin letters', 'An\u200cna'],
	['a joiner at its end', 'علی\u200c'],
	['two joiners', 'علی\u200c\u200cرضا'],
	['a mark on nothing', ' \u0301a'],
	['the same mark piled up', 'ก\u0e47\u0e47\u0e47'],
	['nothing', '   '],
	['too many letters', 'a'.repeat(25)],
])('a name with %s is refused', (_what, name) => {
	expect(readName(name)).toBeUndefined();
});

test.each([
	['Anna 😀', '😀'],
	['<b>Ada</b>', '<'],
	['Ada;Ben', ';'],
	['Ai\u200bda', '\u200b'],
])('of %j the sign that can’t stand is told: %j', (name, sign) => {
	expect(readTyped(name)).toEqual({ flaw: 'sign', sign });
});

test('too long is counted in letters, not in marks; of nothing but signs it is told that it is empty', () => {
	expect(readTyped('a'.repeat(25))).toEqual({ flaw: 'too-long' });
	expect(readTyped('नी'.repeat(24)).name).toBeDefined();
	expect(readTyped('( )')).toEqual({ flaw: 'empty' });
});

test.each([
	['राम', 'रमा'],
	['रीमा', 'रोमा'],
	['か', 'が'],
	['はは', 'ぱぱ'],
	['Андрей', 'Андреи'],
	['นิด', 'นาด'],
	['မိုး', 'မိး'],
	['Team 1', 'Team 2'],
	['Anna', 'Anne'],
])('%s and %s are two names', (one, other) => {
	expect(nameKey(one)).not.toBe(nameKey(other));
	expect(lookalikeKey(one)).not.toBe(lookalikeKey(other));
});

test.each([
	['Zoë', 'zoe'],
	['Семён', 'Семен'],
	['ＡＮＮＡ', 'Anna'],
	['علی‌رضا', 'علیرضا'],
	['أحمد', 'احمد'],
	['Jean-Luc', 'jean luc'],
	['Anna (8b)', 'Anna 8b'],
])('%s and %s are one name', (one, other) => {
	expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
	['Anna', 'Аnna'],
	['Max', 'Мах'],
	['Ola', 'Οla'],
	['Ida', 'lda'],
	['Tom 0', 'Tom O'],
])('%s and %s are written otherwise and look the same', (one, other) => {
	expect(nameKey(one)).not.toBe(nameKey(other));
	expect(lookalikeKey(one)).toBe(lookalikeKey(other));
});

test('names that look alike fold to the same', () => {
	expect(nameKey('Zoë  B.')).toBe(nameKey('zoe b'));
});

test('every drawn name is one of the list and would pass as a name', () => {
	for (let i = 0; i < drawnCount; i++) {
		expect(isDrawn(drawnName(i))).toBe(true);
		expect(readName(drawnName(i))).toBe(drawnName(i));
	}
	expect(new Set(Array.from({ length: drawnCount }, (_, i) => drawnName(i))).size).toBe(drawnCount);
});

test('typed words lose what cannot be seen and keep their letters', () => {
	expect(withoutInvisible('Koi\u200b-\u202eTash\n!')).toBe('Koi-Tash !');
});
