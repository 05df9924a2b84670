import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf } from './grade.ts';
import { hardWordsIn } from './hard-words.ts';
import { syllablesIn } from './syllables.ts';

/** Words with their syllables as dictionaries divide them. */
const dictionary: readonly (readonly [number, string])[] = [
	[
		1,
		'a I the friend house stones phones raid raids raised backed helped watched charge large else false prose clash moved',
	],
	[1, 'through strength called likes times'],
	[
		2,
		'police village people table bottles parted wanted ended clashes guesses houses hundred mayor doing being going seeing',
	],
	[
		2,
		'something maybe apart hostage hopeless movement judgement question nation special ocean people peaceful',
	],
	[
		3,
		'president policeman officer parliament studying museum idea earlier radio January somebody enforcement piano',
	],
	[3, 'opinion employer beautiful gradual actual'],
	[4, 'immunity politician accusation security presidency material operation'],
	[5, 'constitutional university organisation individual'],
];
const words = dictionary.flatMap(([syllables, list]) =>
	list.split(' ').map((word): [string, number] => [word, syllables]),
);

describe('syllables', () => {
	test('are those of the dictionary for nine words of ten, and one off at most', () => {
		const off = words.filter(([word, syllables]) => syllablesIn(word) !== syllables);
		expect(off.map(([word]) => `${word} ${syllablesIn(word)}`).length).toBeLessThan(
			words.length / 10,
		);
		for (const [word, syllables] of words)
			expect(Math.abs(syllablesIn(word) - syllables), word).toBeLessThanOrEqual(1);
	});

	test.each(['', '2019', '—', 'Бишкек', 'حجر', 'hmm', '’s', 'e', 'es', 'ed'])(
		'are one at least: "%s"',
		(word) => {
			expect(syllablesIn(word)).toBe(1);
		},
	);

	test('grow with the letters and no faster, in time that does', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (word) => {
				const syllables = syllablesIn(word);
				expect(syllables).toBeGreaterThanOrEqual(1);
				expect(syllables).toBeLessThanOrEqual(word.length + 2);
			}),
			{ seed: 4 },
		);
		expect(syllablesIn('ioeau'.repeat(20_000))).toBeGreaterThan(0);
	});
});

describe('the reading grade', () => {
	test('is the formula: two sentences of six words and seven syllables each', () => {
		const grade = gradeOf(['The man went to a river. The cat sat on a table.'], 'en');
		expect(grade).toMatchObject({ words: 12, sentences: 2, short: 1 });
		expect(grade?.grade).toBeCloseTo(0.39 * 6 + 11.8 * (14 / 12) - 15.59, 10);
	});

	test('takes a line for a sentence where nothing ends it, and none for what has no word', () => {
		expect(gradeOf(['One two', '…', '', 'three four five'], 'en')).toMatchObject({
			sentences: 2,
			words: 5,
		});
	});

	test('rises with longer sentences and longer words', () => {
		const of = (text: string) => gradeOf([text], 'en-GB')?.grade ?? NaN;
		const short = 'The men ran. They hid. It was dark. The road was wet.';
		expect(of(short.replaceAll('. ', ' and '))).toBeGreaterThan(of(short));
		expect(of(short.replaceAll('men', 'politicians'))).toBeGreaterThan(of(short));
	});

	test.each(['de', 'ar', 'ky', 'enm'])('is not measured in %s', (lang) => {
		expect(gradeOf(['The man went.'], lang)).toBeUndefined();
	});

	test.each([[[]], [['']], [['…', '—']]])('is none of nothing: %j', (lines) => {
		expect(gradeOf(lines, 'en')).toBeUndefined();
	});
});

test.each([
	['The envoy resigned after the raid.', ['envoy', 'resigned', 'raid']],
	['Parliament lifted his immunity.', ['immunity']],
	['Immunity, immunity and Atambayev in Kyrgyzstan.', ['immunity']],
	['Another president, several families and hospitals.', []],
	['Please, a couple of pleasant clangs.', []],
	['He expected and handed in the houses.', []],
	["The protégé's accusation", ['protégé', 'accusation']],
	['', []],
])('hard words of "%s" are %j', (text, found) => {
	expect(hardWordsIn(text)).toEqual(found);
});
