import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { typed } from './play.ts';

const says = (text: string) => [{ type: 'paragraph' as const, children: [text] }];
const village = sampleQuestion('typed', {
	answers: ['Koi-Tash', 'Koy-Tash', 'Кой-Таш'],
	wrong: [
		{ text: 'Koi-Task', feedback: says('That is the ending of another word.') },
		{ text: 'Bishkek' },
	],
});
const accepting = (answer: string, ...wrong: string[]) =>
	sampleQuestion('typed', { answers: [answer], wrong: wrong.map((text) => ({ text })) });
const score = (question: typeof village, text: string) => typed.mark(question, { text })?.score;

describe('folding', () => {
	test.each([
		'Koi-Tash',
		'koi tash',
		'  KOITASH ',
		'Koi\u2011Tash',
		'Koi–Tash',
		'koï-tásh',
		'Koi-Tash.',
		'кой-таш',
		'кои таш',
	])('"%s" is Koi-Tash', (text) => {
		expect(typed.mark(village, { text })).toEqual({
			score: 1,
			parts: [{ id: '0', sign: 'right', expected: undefined }],
			say: [],
		});
	});

	test.each([
		["people's", 'people’s'],
		['Straße', 'STRASSE'],
		['Łódź', 'lodz'],
		['İstanbul', 'istanbul'],
		['e\u0301lite', '\u00e9lite'],
		['ΠΟΛΗΣ', 'πολης'],
	])('%s is %s', (answer, text) => {
		expect(score(accepting(answer), text)).toBe(1);
	});

	test('vowel signs that make another word stay', () => {
		expect(score(accepting('की'), 'कि')).toBe(0);
	});
});

describe('a near miss', () => {
	test.each([
		['immunity', 'imunity', 'left out'],
		['immunity', 'immmunity', 'added'],
		['immunity', 'immunoty', 'changed'],
		['immunity', 'immuinty', 'swapped'],
		['incumbents', 'incunbemts', 'two, from ten letters'],
	])('%s for %s: a letter %s, scores 1 and shows the spelling', (answer, text) => {
		const mark = typed.mark(accepting(answer), { text });
		expect(mark?.score).toBe(1);
		expect(mark?.parts).toEqual([{ id: '0', sign: 'right', expected: answer }]);
	});

	test.each([
		['Kant', 'Cant', 'five letters and fewer allow none'],
		['Kants', 'Cants', 'five letters and fewer allow none'],
		['immunity', 'imunitty', 'two edits need ten letters'],
		['incumbent', 'incunbemt', 'nine letters allow one'],
		['incumbents', 'imcunbemts', 'three edits are too many'],
		['Apollo 11', 'Apollo 12', 'a digit is no slip'],
		['2019', '2018', 'a digit is no slip'],
	])('%s for %s is wrong: %s', (answer, text) => {
		expect(score(accepting(answer), text)).toBe(0);
	});

	test('letters count, not blanks and hyphens', () => {
		expect(score(accepting('a-b c-de'), 'abcdf')).toBe(0);
	});
});

describe('a wrong answer that was foreseen', () => {
	test('is wrong however near, and has its words', () => {
		expect(typed.mark(village, { text: 'koi task' })).toEqual({
			score: 0,
			parts: [{ id: '0', sign: 'wrong', expected: 'Koi-Tash' }],
			say: [says('That is the ending of another word.')],
		});
		expect(score(accepting('immunity', 'immunities'), 'Immunities')).toBe(0);
	});

	test('may differ by what folding takes away', () => {
		expect(score(accepting("it's", 'its'), 'its')).toBe(0);
		expect(score(accepting("it's", 'its'), 'It’s')).toBe(1);
	});

	test('does not swallow its neighbours', () => {
		expect(score(accepting('immunity', 'impunity'), 'immunty')).toBe(1);
	});
});

test('the mark is 0 or 1, and every listed answer gets 1 in any case', () => {
	const words = fc.array(
		fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => s.trim() !== ''),
		{ minLength: 1, maxLength: 4 },
	);
	fc.assert(
		fc.property(words, fc.string(), (answers, text) => {
			const question = sampleQuestion('typed', { answers, wrong: [] });
			for (const answer of answers) expect(score(question, answer)).toBe(1);
			expect([0, 1, undefined]).toContain(score(question, text));
		}),
	);
});

test('one edit more never scores more', () => {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const letter = fc.constantFrom(...letters);
	fc.assert(
		fc.property(
			fc.array(letter, { minLength: 1, maxLength: 14 }),
			fc.nat(),
			letter,
			(word, at, other) => {
				const answer = word.join('');
				const once = word.with(at % word.length, other).join('');
				const twice = `${once}q`;
				const question = accepting(answer);
				expect(score(question, once)).toBeLessThanOrEqual(score(question, answer) ?? -1);
				if (once !== answer && !answer.includes('q')) {
					expect(score(question, twice)).toBeLessThanOrEqual(score(question, once) ?? -1);
				}
			},
		),
	);
});

test.each([undefined, {}, { text: 4 }, { text: '' }, { text: ' \n' }])(
	'%j is not ready, never wrong',
	(response) => {
		expect(typed.ready(village, response)).toBe('Write an answer first.');
		expect(typed.mark(village, response)).toBeUndefined();
	},
);

test('what is opened tells nothing, and the right answer is told with what is taken beside it', () => {
	expect(typed.open(village, { nameOf: String })).toEqual({});
	expect(typed.answer(village)).toEqual([['Koi-Tash (also Koy-Tash or Кой-Таш)']]);
});
