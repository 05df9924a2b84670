import { expect, it } from 'vitest';
import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { readLessons } from '../../tools/lessons-plugin.ts';
import { slicesOf } from './slices.server.ts';
import type { Index, Slice } from './slices.ts';

const { lessons } = readLessons('questions');

/** A lesson with so many questions in each of its sections: the first of a real one, named anew. */
function lessonWith(...counts: readonly number[]): Lesson {
	const [lesson] = lessons;
	const [section] = lesson?.sections ?? [];
	const [question] = section?.questions ?? [];
	if (!lesson || !section || !question) throw new Error('There is no lesson to begin with.');
	const sections = counts.map((count, at) => {
		const id = `part-${at + 1}`;
		const questions = Array.from({ length: count }, (_, i) => ({
			...{ ...question, id: `${id}-question-${i + 1}`, section: id },
		}));
		return { ...section, id, questions, evidence: {}, inText: [] };
	});
	return { ...lesson, sections };
}

const isSlice = (file: Slice | Index): file is Slice => 'questions' in file;
const slicesIn = (lesson: Lesson) =>
	[...slicesOf(lesson).files].flatMap(([name, file]) => (isSlice(file) ? [{ name, ...file }] : []));

it('a thousand questions are cut by section, a dozen to a file at most, none twice and none left out', () => {
	const lesson = lessonWith(1, 12, 13, 0, 974);
	const slices = slicesIn(lesson);
	expect(slices).toHaveLength(1 + 1 + 2 + 0 + 82);
	for (const { questions } of slices) {
		expect(questions.length).toBeGreaterThan(0);
		expect(questions.length).toBeLessThanOrEqual(12);
		expect(new Set(questions.map(({ section }) => section)).size).toBe(1);
	}
	const ids = lesson.sections.flatMap((section) => section.questions.map(({ id }) => id));
	expect(slices.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(ids);
});

it('the index names every question once, with the file that has it, and no more than a run needs', () => {
	const lesson = lessonWith(30, 5);
	const { files, index, indexName } = slicesOf(lesson);
	expect(files.get(indexName)).toBe(index);
	expect(index.stubs).toHaveLength(35);
	for (const stub of index.stubs) {
		const file = files.get(stub.slice);
		const questions = file && isSlice(file) ? file.questions : [];
		const whole = questions.find(({ id }) => id === stub.id);
		expect(stub).toEqual({
			...{
				id: stub.id,
				kind: whole?.kind,
				section: whole?.section,
				wording: whole?.wording,
				meaning: whole?.meaning,
			},
			slice: stub.slice,
		});
	}
});

it.each(lessons)('$id: every file is plain JSON, and names what it says', (lesson) => {
	const { files } = slicesOf(lesson);
	expect(files.size).toBeGreaterThan(1);
	for (const [name, file] of files) {
		expect(name).toMatch(/^[\w-]+\.[0-9a-f]{10}$/);
		expect(JSON.parse(JSON.stringify(file))).toEqual(
			JSON.parse(JSON.stringify(structuredClone(file))),
		);
	}
});

it('a name changes with what its file says, and with nothing else', () => {
	const names = (lesson: Lesson) => [...slicesOf(lesson).files.keys()];
	const before = lessonWith(13, 2);
	expect(names(structuredClone(before))).toEqual(names(before));
	const changed = (change: Partial<Question>): Lesson => ({
		...before,
		sections: before.sections.map((section, at) =>
			at === 1
				? { ...section, questions: section.questions.map((each) => ({ ...each, ...change })) }
				: section,
		),
	});
	// Two slices of the first section, one of the second, the index.
	const [one, two, three, index] = names(before);
	const [oneNow, twoNow, threeNow, indexNow] = names(changed({ points: 7 }));
	expect([oneNow, twoNow]).toEqual([one, two]);
	expect(threeNow).not.toBe(three);
	// It names the file.
	expect(indexNow).not.toBe(index);
});
