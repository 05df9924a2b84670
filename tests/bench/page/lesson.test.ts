import { describe, expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { factAskedBy, facts } from './facts.ts';
import { benchLesson, lessonOf } from './lesson.ts';
import { benchQuestions, mostQuestions } from './questions.ts';

describe('the questions of the bench', () => {
	const all = benchQuestions(mostQuestions);

	test('there are enough, and no two ask with the same words', () => {
		expect(mostQuestions).toBeGreaterThanOrEqual(1000);
		expect(new Set(all.map(({ text }) => text)).size).toBe(mostQuestions);
	});

	test('each has four different options, and its words tell which fact it asks for', () => {
		for (const { options, text, asked, right } of all) {
			expect(new Set(options.map((each) => each.text)).size, text).toBe(4);
			expect(factAskedBy(text)).toBe(asked);
			expect(options[right]?.text).toBe(asked.capital);
		}
		expect(factAskedBy('What is asked here?')).toBeUndefined();
	});

	test('a round asks for every country once', () => {
		const round = all.slice(0, facts.length).map(({ asked }) => asked.country);
		expect(new Set(round).size).toBe(facts.length);
	});
});

test.each([10, 100, 1000])('a lesson of %i questions has them all, and no error', (size) => {
	const { lesson, findings } = checkLesson(lessonOf(size), benchLesson(size));
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	const sections = lesson?.sections ?? [];
	expect(sections).toHaveLength({ 10: 1, 100: 10, 1000: 20 }[size] ?? 0);
	expect(sections.flatMap(({ questions }) => questions)).toHaveLength(size);
	for (const { questions, inText } of sections) {
		expect(inText).toHaveLength(3);
		expect(questions.every(({ kind }) => kind === 'choice')).toBe(true);
	}
});
