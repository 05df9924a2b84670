import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { optionsBody } from '#lib/kinds/options.ts';
import { exportLesson, importBank, type Exported } from '#lib/exchange/index.ts';
import { words } from '#lib/exchange/export-texts.ts';
import { writeQuestion } from '#lib/notation/write/index.ts';
import { generatedQuestion, sampleFolder } from '#lib/notation/write/sample-questions.ts';
import { checkLesson } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { comparable, loose, without } from './without.ts';

const root = join(import.meta.dirname, '../../questions');

/** A lesson exported as GIFT and brought in again, with the report. */
function outAndIn(lesson: Lesson, files: ReadonlyMap<string, string>) {
	const exported = exportLesson(lesson, files, 'gift');
	const bank = {
		name: 'out.gift',
		content: exported.text,
		format: 'gift',
		today: '2026-11-24',
	} as const;
	const imported = importBank({ ...bank, lang: lesson.lang });
	const { lesson: again, findings } = checkLesson(imported.lesson, imported.files);
	const errors = findings.filter(({ severity }) => severity === 'error');
	return { exported, imported, again, errors };
}

const named = (exported: Exported, id: string) =>
	(exported.rows.find((row) => row.id === id)?.losses ?? []).map(({ name }) => name);

/** The question that comes back is the one that went out, less what the report names. */
function expectOnlyNamedLosses(
	before: Question,
	after: Question | undefined,
	names: string[],
	lang: string,
): void {
	expect(after && comparable(after, names)).toEqual(
		comparable(without(before, names, lang), names),
	);
}

/** Words of the options, the right one marked. */
function keyOf(body: unknown): string[] {
	return v
		.parse(optionsBody, body)
		.options.map(({ text, right }) => `${right ? '=' : '~'}${words(text)}`);
}

const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('%s', (name) => {
	const files = new Map(
		readdirSync(join(root, name)).map((file) => [
			file,
			readFileSync(join(root, name, file), 'utf8'),
		]),
	);
	const { lesson } = checkLesson(name, files);
	if (!lesson) throw new Error(`${name} can't be read`);
	const { exported, imported, again, errors } = outAndIn(lesson, files);

	test('comes back from GIFT without errors, every question in its section', () => {
		expect(errors).toEqual([]);
		expect(imported.rows.filter(({ outcome }) => outcome === 'left-out')).toEqual([]);
		const order = (each: Lesson | undefined) =>
			each?.sections
				.filter(({ questions }) => questions.length > 0)
				.map((section) => [section.title, section.questions.map(({ id }) => id)]);
		expect(order(again)).toEqual(order(lesson));
	});

	test('comes back from Aiken as choices of the same words with the same one right', () => {
		const out = exportLesson(lesson, files, 'aiken');
		const back = importBank({ name: 'a', content: out.text, format: 'aiken', today: '2026' });
		const choices = checkLesson(back.lesson, back.files).lesson?.sections.flatMap(
			(section) => section.questions,
		);
		const kept = out.rows.filter(({ leftOut }) => !leftOut).map(({ id }) => id);
		expect(kept.length).toBeGreaterThan(0);
		const went = kept.flatMap(
			(id) =>
				again?.sections.flatMap((each) => each.questions).find((each) => each.id === id) ?? [],
		);
		expect(choices?.map(({ body }) => keyOf(body))).toEqual(went.map(({ body }) => keyOf(body)));
	});

	const questions = lesson.sections.flatMap((section) => section.questions);
	const back = new Map(
		again?.sections.flatMap((section) => section.questions).map((each) => [each.id, each]),
	);
	test.each(questions.map((question) => [question.id, question] as const))(
		'%s loses only what the report names',
		(id, question) => {
			expectOnlyNamedLosses(question, back.get(id), named(exported, id), lesson.lang);
		},
	);
});

describe.each([...authors.keys()])('generated questions of the kind %s', (kind) => {
	test('lose only what the report names', { timeout: 120_000 }, () => {
		fc.assert(
			fc.property(generatedQuestion(kind), (generated) => {
				const files = new Map(sampleFolder);
				files.set('1-part.quiz.md', writeQuestion(generated) ?? '');
				const { lesson } = checkLesson('sample', files);
				const question = lesson?.sections[0]?.questions[0];
				if (!lesson || !question) throw new Error('the generated question can’t be read');
				const { exported, again, errors } = outAndIn(lesson, files);
				expect(errors).toEqual([]);
				if (exported.rows[0]?.leftOut) {
					expect(['not-readable', 'alike-answers']).toContain(named(exported, question.id)[0]);
					return;
				}
				const after = again?.sections[0]?.questions[0];
				const names = named(exported, question.id);
				const expected = comparable(without(question, names, 'en'), names);
				expect(loose(after && comparable(after, names))).toEqual(loose(expected));
			}),
			{ numRuns: Number(process.env.RUNS ?? 60), endOnFailure: true },
		);
	});
});
