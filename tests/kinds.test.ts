import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { authors } from '#lib/kinds/author.ts';
import { asWritten, type Kind, type Question } from '#lib/kinds/kind.ts';
import { kindNames, loadKinds } from '#lib/kinds/play.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// Every question of every lesson through its own samples: what this finds wrong is wrong for a learner.
const root = join(import.meta.dirname, '../questions');
const lessons = readdirSync(root)
	.filter((name) => statSync(join(root, name)).isDirectory())
	.flatMap((name) => checkLesson(name, readFolder(join(root, name)).files).lesson ?? []);
const questions = lessons.flatMap((lesson) =>
	lesson.sections.flatMap((section) => section.questions),
);
const kinds = await loadKinds(questions);

function kindOf(question: Question): Kind {
	const kind = kinds.get(question.kind);
	if (!kind) throw new Error(`No kind "${question.kind}" is known.`);
	return kind;
}

/** All keys of a value, however deep; the names of a table's columns are no secret. */
function keysIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, below]) =>
		key === 'columns' ? [key] : [key, ...keysIn(below)],
	);
}

/** Words that only the author's side of a question has. */
const secret = ['right', 'feedback', 'leftOut', 'mistake', 'tie', 'accepted', 'answer', 'pin'];

test('the lessons have questions, and every kind that plays has an author', () => {
	expect(questions.length).toBeGreaterThan(30);
	for (const name of kindNames) expect([...authors.keys()]).toContain(name);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('in %s', (_, lesson) => {
	const all = lesson.sections.flatMap((section) => section.questions);

	test.each(all.map((question) => [question.id, question] as const))('%s', (_id, question) => {
		const kind = kindOf(question);
		const samples = authors.get(question.kind)?.samples(question) ?? [];
		const sorts = new Set(samples.map(({ is }) => is));
		expect([...sorts]).toEqual(expect.arrayContaining(['right', 'wrong', 'malformed']));
		for (const { is, response, score } of samples) {
			const said = JSON.stringify(response);
			const mark = kind.mark(question, response);
			if (score === undefined) {
				expect(kind.ready(question, response), said).toMatch(/\S/);
				expect(mark, said).toBeUndefined();
				continue;
			}
			expect(kind.ready(question, response), said).toBeUndefined();
			expect(mark?.score, said).toBeCloseTo(score, 9);
			expect(score === 1, said).toBe(is === 'right');
			for (const { sign } of mark?.parts ?? []) if (score === 1) expect(sign, said).toBe('right');
		}
	});

	test.each(all.map((question) => [question.id, question] as const))(
		'%s is opened without its answer, alike for the same seed',
		(_id, question) => {
			const kind = kindOf(question);
			const presentation = () => ({ random: seeded(question.id), nameOf: asWritten });
			const opened = kind.open(question, presentation());
			expect(keysIn(opened).filter((key) => secret.includes(key))).toEqual([]);
			expect(kind.open(question, presentation())).toEqual(opened);
			expect(kind.answer(question).length).toBeGreaterThan(0);
		},
	);
});
