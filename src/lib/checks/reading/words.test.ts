import { expect, test } from 'vitest';
import { isForm, wordsOf } from './words.ts';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

test.each([
	["Atambayev's house, Koi-Tash", ['ATAMBAYEV', 'HOUSE', 'KOITASH']],
	['Kyrgyz–Russian café', ['KYRGYZ', 'RUSSIAN', 'CAFE']],
	['حجر تحت القلعة', ['حجر', 'تحت', 'القلعة']],
	['', []],
])('the words of "%s" are %j', (text, words) => {
	expect(keys(text)).toEqual(words);
});

test.each([
	['Kyrgyz', 'Kyrgyzstan', true],
	['Бишкек', 'Бишкеке', true],
	['Москва', 'Москве', true],
	['supporters', 'support', true],
	['Marat', 'March', false],
	['dam', 'damage', false],
])('"%s" and "%s" are forms of one word: %s', (a, b, same) => {
	const [first = '', second = ''] = [keys(a)[0], keys(b)[0]];
	expect(isForm(first, second)).toBe(same);
});
