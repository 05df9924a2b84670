import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seeded, shuffled, type Random } from '#lib/base/seeded.ts';
import { optionsBody } from '#lib/kinds/options.ts';
import type { LocatedLesson } from '#lib/notation/index.ts';
import { leaningFindings, leaningsOf } from './leaning.ts';
import { choiceOf, readSample } from './lesson-samples.ts';
import { cueNames } from './reading/cues.ts';

const pieces =
	'the river rose by night and all of it fell perhaps about 50 metres told of question-7 only'.split(
		' ',
	);

/** Questions with two to five options of all lengths and looks. */
function made(questions: number, random: Random): LocatedLesson {
	const quiz = Array.from({ length: questions }, (_, i) => {
		const options = Array.from({ length: 2 + (i % 4) }, (_option, at) => {
			const words = shuffled(pieces, random).slice(0, 1 + Math.floor(random() * 6));
			return `Option ${at + 1} ${words.join(' ')}`;
		});
		return choiceOf(`question-${i}`, options);
	});
	return readSample(quiz.join('\n'));
}

/** The same lesson with the right option of each question drawn anew. */
function drawn(lesson: LocatedLesson, random: Random): LocatedLesson {
	const questions = lesson.questions.map((asked) => {
		const { options } = v.parse(optionsBody, asked.question.body);
		const key = Math.floor(random() * options.length);
		const body = { options: options.map((option, i) => ({ ...option, right: i === key })) };
		return { ...asked, question: { ...asked.question, body } };
	});
	return { ...lesson, questions };
}

describe('a lesson whose right options are placed by chance', () => {
	const random = seeded('leaning');
	const lesson = made(200, random);
	const draws = 400;
	const leaning = new Map(cueNames.map((cue) => [cue, 0]));
	const shown = new Map(leaningsOf(lesson).map(({ cue, questions }) => [cue, questions]));
	for (let i = 0; i < draws; i++) {
		for (const { cue, leans } of leaningsOf(drawn(lesson, random))) {
			if (leans) leaning.set(cue, (leaning.get(cue) ?? 0) + 1);
		}
	}

	test.each(cueNames)('leans by its look in about one of twenty cases: %s', (cue) => {
		expect(shown.get(cue)).toBeGreaterThan(20);
		const share = (leaning.get(cue) ?? 0) / draws;
		// Bands of whole numbers leave out 1 to 5 of 100; so many draws of that are seldom under 2 or over 32.
		expect(share).toBeGreaterThanOrEqual(0.005);
		expect(share).toBeLessThanOrEqual(0.08);
	});
});

test('always by one look, it leans, whatever the look', () => {
	const shortest = Array.from({ length: 12 }, (_, i) =>
		choiceOf(`q-${i}`, ['Wet', 'Dry as a bone', 'Dry as dust']),
	);
	const leans = Object.fromEntries(
		leaningsOf(readSample(shortest.join('\n'))).map(({ cue, leans: way }) => [cue, way]),
	);
	expect(leans).toMatchObject({ shortest: 'towards', longest: 'away', first: 'towards' });
});

describe('figures of known lessons', () => {
	const of = (questions: readonly (readonly string[])[], lang = 'en') =>
		new Map(
			leaningsOf(
				readSample(questions.map((options, i) => choiceOf(`q-${i}`, options)).join('\n'), { lang }),
			).map((each) => [each.cue, each]),
		);

	test('a tie is a hit with the chance of a tie, and all alike is no question', () => {
		const found = of([
			['wet', 'dry', 'frozen'],
			['wet', 'drier', 'frozen'],
			['wet', 'dry'],
		]);
		expect(found.get('shortest')).toMatchObject({ questions: 2, hits: 2 });
		expect(found.get('shortest')?.expected).toBeCloseTo(2 / 3 + 1 / 3);
		expect(found.get('longest')).toMatchObject({ questions: 2, hits: 0 });
	});

	test('two options that hold back point at neither', () => {
		const found = of([
			['It may be wet', 'It is dry'],
			['It may be wet', 'It is perhaps dry'],
			['It is wet', 'That is not known'],
		]);
		expect(found.get('hedged')).toMatchObject({ questions: 2, hits: 1 });
	});

	test('wide letters count twice', () => {
		const found = of([['洪水が来た', 'abcdefg', 'abcdefgh']], 'ja');
		expect(found.get('longest')).toMatchObject({ questions: 1, hits: 1 });
	});

	test.each(['ar', 'ky', 'de', 'ja'])('what English words tell is not looked for in %s', (lang) => {
		const found = of([['Никто', 'Always', 'It may be']], lang);
		expect([...found.keys()]).toEqual(['shortest', 'longest', 'first', 'echoing']);
	});
});

describe('what is no lesson yet', () => {
	test.each([
		['no question', ''],
		['one question', choiceOf('one', ['yes', 'no'])],
		['no single choice', '## A? {#a}\n\n- [x] b\n- [x] c\n- [ ] d\n\nSource: P1\n'],
		['broken', '## A? {#a}\n\n- [x]\n- [ ]\n'],
	])('does not lean: %s', (_, quiz) => {
		const lesson = readSample(quiz);
		for (const each of leaningsOf(lesson)) {
			expect(each.leans).toBeUndefined();
			expect(each.low).toBeLessThanOrEqual(each.high);
		}
		expect(cueNames.flatMap((cue) => leaningFindings(cue, lesson, () => '!'))).toEqual([]);
	});

	test('seven questions are no habit, eight are one', () => {
		const some = (count: number) =>
			readSample(
				Array.from({ length: count }, (_, i) =>
					choiceOf(`q-${i}`, ['Wet', 'Dry as a bone', 'Dry as dust']),
				).join('\n'),
			);
		const found = (count: number) => leaningFindings('shortest', some(count), () => '!');
		expect(found(7)).toEqual([]);
		expect(found(8)).toHaveLength(1);
	});
});
