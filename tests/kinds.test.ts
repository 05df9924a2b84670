import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Sample } from '#lib/kinds/authoring.ts';
import { exchanges } from '#lib/kinds/exchange.ts';
import { asWritten, type Kind, type Question } from '#lib/kinds/kind.ts';
import { kindNames, loadKinds } from '#lib/kinds/play.ts';
import { viewNames } from '#lib/kinds/views.ts';
import { generatedQuestion } from '#lib/notation/write/sample-questions.ts';
import { questionTemplates } from '#lib/words/kinds/templates.ts';
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

test('the lessons have questions', () => {
	expect(questions.length).toBeGreaterThan(30);
});

const folders = readdirSync(join(import.meta.dirname, '../src/lib/kinds'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

test.each([
	['play.ts', kindNames],
	['author.ts', [...authors.keys()]],
	['views.ts', viewNames],
	['exchange.ts', [...exchanges.keys()]],
	['words/en/kinds/templates.ts', Object.keys(questionTemplates)],
])('every folder of a kind stands in %s, once', (_, names) => {
	expect(names.toSorted()).toEqual(folders.toSorted());
});

describe.each(folders)('whatever is asked as %s', (name) => {
	test('what is generated gets the scores of its samples, and opens without its answer', async () => {
		const kind = (await loadKinds([{ kind: name }])).get(name);
		const author = authors.get(name);
		if (!kind || !author) throw new Error(`${name} is not in the registries.`);
		fc.assert(
			fc.property(generatedQuestion(name), (question) => {
				expectScores(kind, question, author.samples(question));
				expectClosed(kind, question);
			}),
			{ numRuns: 30 },
		);
	});

	test('its template names no field that it does not read', () => {
		const read = ['Kind', ...(authors.get(name)?.fields ?? [])];
		for (const line of questionTemplates[name]?.fields ?? [])
			expect(read).toContain(line.split(':')[0]);
	});
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('in %s', (_, lesson) => {
	const all = lesson.sections.flatMap((section) => section.questions);

	test.each(all.map((question) => [question.id, question] as const))('%s', (_id, question) => {
		expectScores(kindOf(question), question, authors.get(question.kind)?.samples(question) ?? []);
	});

	test.each(all.map((question) => [question.id, question] as const))(
		'%s is opened without its answer, alike for the same seed',
		(_id, question) => {
			expectClosed(kindOf(question), question);
		},
	);
});

/** Each sample gets its score, is kept without one, or is not ready and says why; of a kind that marks, right and wrong ones are among them. */
function expectScores(kind: Kind, question: Question, samples: readonly Sample[]): void {
	const sorts = new Set(samples.map(({ is }) => is));
	const scored = authors.get(kind.name)?.scores ? ['right', 'wrong'] : ['kept'];
	expect([...sorts]).toEqual(expect.arrayContaining([...scored, 'malformed']));
	for (const { is, response, score } of samples) {
		const said = JSON.stringify(response);
		const mark = kind.mark(question, response);
		if (is === 'kept') {
			expect(score, said).toBeUndefined();
			expect(kind.ready(question, response), said).toBeUndefined();
			expect(mark, said).toBeUndefined();
			continue;
		}
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
}

function expectClosed(kind: Kind, question: Question): void {
	const presentation = () => ({ random: seeded(question.id), nameOf: asWritten });
	const opened = kind.open(question, presentation());
	expect(keysIn(opened).filter((key) => secret.includes(key))).toEqual([]);
	expect(kind.open(question, presentation())).toEqual(opened);
	expect(kind.answer(question).length).toBeGreaterThan(0);
}
