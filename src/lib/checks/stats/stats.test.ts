import { describe, expect, test } from 'vitest';
import { authors } from '#lib/kinds/author.ts';
import { choiceOf, lessonFiles, typedOf, type Made } from '../lesson-samples.ts';
import { statsOf } from './stats.ts';

const stats = (quiz: string, made: Made = {}) => statsOf('flood', lessonFiles(quiz, made));

const none = { reading: 0, firstQuestions: 0, firstPass: 0, offered: 0, everything: 0 };

test('kinds say themselves whether their answer is produced', () => {
	const produced = [...authors.values()].flatMap(({ name, isProduced }) =>
		isProduced ? name : [],
	);
	expect(produced).toEqual(expect.arrayContaining(['typed', 'number', 'order']));
	for (const picked of ['choice', 'choices', 'match', 'sort', 'place', 'who-says'])
		expect(produced).not.toContain(picked);
});

describe('a lesson in figures', () => {
	const quiz = [
		choiceOf('rose', ['The river', 'The sun', 'The moon']),
		`${choiceOf('fell', ['Rain', 'Snow'])}Level: infer\n`,
		typedOf('who', 'militia'),
		typedOf('many', '52', 'Unit: people\n'),
		choiceOf('near', ['52 people', 'Nobody']),
	].join('\n');
	const page = 'The river rose. [P1]\n\n::ask{#rose}\n\nThe prosecutor resigned by night.';
	const glossary = '## prosecutor {#prosecutor}\n\nWho accuses.\n';
	const found = stats(quiz, { page, glossary });

	test('counts kinds, levels, and what is asked in the text and produced', () => {
		expect(found).toMatchObject({
			...{ lesson: 'flood', lang: 'en', questions: 5, produced: 2, inText: 1 },
			kinds: { choice: 3, typed: 1, number: 1 },
			levels: { recall: 4, infer: 1 },
			singleChoices: 3,
			sections: [{ id: 'flood', questions: 5, inText: 1, produced: 2, words: 8 }],
		});
	});

	test('tells answers next door with file and line, each line once', () => {
		const line = quiz.split('\n').findIndex((text) => text.includes('[x] 52 people')) + 1;
		expect(found?.nextDoor).toEqual([
			{
				question: 'many',
				places: [{ question: 'near', file: '1-flood.quiz.md', line, part: 'option', words: '52' }],
			},
		]);
	});

	test('has hard words that no entry explains, those of answers first', () => {
		expect(found?.hardWords).toEqual([
			{ word: 'militia', sections: ['flood'], inAnswers: true },
			{ word: 'resigned', sections: ['flood'], inAnswers: false },
		]);
	});

	test('a first pass asks three a section, or its text’s own and one more; each kind has its time', () => {
		const { reading, firstQuestions, firstPass, offered, everything } = found?.minutes ?? none;
		expect([firstQuestions, offered]).toEqual([3, 0]);
		expect(reading).toBeCloseTo(9 / 200);
		expect(firstPass - reading).toBeCloseTo((3 * 25) / 60);
		expect(everything - reading).toBeCloseTo((5 * 25) / 60);
		const ids = ['rose', 'fell', 'who', 'many'];
		const asks = ids.map((id) => `::ask{#${id}}`).join('\n\n');
		expect(stats(quiz, { page: asks })?.minutes.firstQuestions).toBe(5);
		expect(stats(choiceOf('one', ['a', 'b']))?.minutes.firstQuestions).toBe(1);
	});

	test('what is said back is offered, and has its own time', () => {
		const said =
			'## Say it back. {#say}\n\nSource: P1\nPoint: It rose. [P1]\nPoint: It was the river. [P1]\n';
		const own = stats(`${choiceOf('one', ['a', 'b'])}\n${said}`)?.minutes;
		expect(own?.firstQuestions).toBe(1);
		expect(own?.offered).toBeCloseTo(95 / 60);
	});
});

describe('what is hardly a lesson', () => {
	test.each([
		['without a question', '', {}],
		['with one', choiceOf('one', ['Yes', 'No']), {}],
		['without prose', '', { page: '' }],
		[
			'from right to left',
			choiceOf('one', ['نعم', 'لا']),
			{ lang: 'ar', page: 'ارتفع النهر. [P1]' },
		],
		[
			'in no language that anybody measures',
			choiceOf('one', ['はい', 'いいえ']),
			{ lang: 'ja', page: '川。' },
		],
		['with nothing but a broken question', '## What? {#a}\n\n- [x\n', {}],
	] as const)('has figures all the same: %s', (_, quiz, made) => {
		const found = stats(quiz, made);
		const numbers = JSON.stringify(found, (_key, value: unknown) =>
			typeof value === 'number' && !Number.isFinite(value) ? 'no number' : value,
		);
		expect(found?.sections).toHaveLength(1);
		expect(numbers).not.toContain('no number');
		expect(found?.leanings.every(({ leans }) => leans === undefined)).toBe(true);
	});

	test('other languages have no grade and no hard words, and no looks that English words tell', () => {
		const found = stats(choiceOf('one', ['نعم', 'لا']), { lang: 'ar', page: 'ارتفع النهر. [P1]' });
		expect(found).toMatchObject({ reading: undefined, hardWords: undefined });
		expect(found?.leanings.map(({ cue }) => cue)).not.toContain('hedged');
		expect(found?.words).toBe(2);
	});

	test('whose lesson.md is broken or missing has none', () => {
		expect(statsOf('flood', new Map())).toBeUndefined();
		expect(
			statsOf('flood', lessonFiles('').set('lesson.md', '---\ntitel: x\n---\n')),
		).toBeUndefined();
	});
});
