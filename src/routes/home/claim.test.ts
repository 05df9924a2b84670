import { expect, test } from 'vitest';
import { readLessons } from '../../tools/lessons-plugin.ts';
import { claimOf } from './claim.ts';

const { lessons } = readLessons('questions');

test('the first page asks a statement that somebody saw, with one right voice among others of other groups', () => {
	const claims = lessons.flatMap((lesson) => claimOf(lesson) ?? []);
	expect(claims.length).toBeGreaterThan(0);
	for (const { text, how, options } of claims) {
		expect(text.length).toBeLessThan(160);
		expect(how).toBe('seen by a reporter');
		expect(options.filter(({ right }) => right)).toHaveLength(1);
		expect(new Set(options.map(({ group }) => group)).size).toBe(options.length);
		expect(options.length).toBeGreaterThan(1);
	}
});

test('a lesson in which nobody saw anything, or nobody else speaks, asks nothing', () => {
	const [lesson] = lessons.filter((each) => claimOf(each));
	if (!lesson) throw new Error('No lesson with a claim');
	expect(claimOf({ ...lesson, paragraphs: [] })).toBeUndefined();
	const right = claimOf(lesson)?.options.find((option) => option.right);
	const alone = lesson.voices.filter(({ id }) => id === right?.id);
	expect(claimOf({ ...lesson, voices: alone })).toBeUndefined();
	expect(claimOf({ ...lesson, voices: [] })).toBeUndefined();
});
