import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Forms, wordsOf } from './words.ts';

/** What `Forms` promises, compared each with each. */
function isForm(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 4) return false;
	if (long.startsWith(short)) return true;
	const shared = [...short].findIndex((letter, i) => letter !== long[i]);
	return shared >= 4 && shared >= short.length - 2;
}

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
	expect(new Forms([first]).has(second)).toBe(same);
	expect(isForm(first, second)).toBe(same);
});

const word = fc.string({ unit: fc.constantFrom(...'ABC1'), minLength: 1, maxLength: 9 });

test('a word has a form among others exactly where one of them is one', () => {
	fc.assert(
		fc.property(fc.array(word, { maxLength: 6 }), word, (words, asked) => {
			expect(new Forms(words).has(asked)).toBe(words.some((other) => isForm(other, asked)));
		}),
		{ numRuns: 5000 },
	);
});
