import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authors } from '#lib/kinds/author.ts';
import { directives, questionFields } from '#lib/notation/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { registry } from './commands/registry.ts';
import { project } from './testing/questions-command.ts';
import { samplesIn } from './testing/samples-in.ts';

const guide = readFileSync(join(project, 'questions/README.md'), 'utf8');

const files = samplesIn(guide);

describe("the teacher's guide", () => {
	const { lesson, findings } = checkLesson('flood-2026', files);

	test('shows a lesson that has no finding', () => {
		expect(files.size).toBe(8);
		expect(findings).toEqual([]);
	});

	test('shows every kind of question', () => {
		const kinds = lesson?.sections.flatMap(({ questions }) => questions.map(({ kind }) => kind));
		expect(new Set(kinds)).toEqual(new Set(authors.keys()));
	});

	test('names every field of a question and every directive', () => {
		for (const { name } of questionFields) expect(guide).toContain(`${name}:`);
		for (const directive of Object.keys(directives)) expect(guide).toContain(`\n::${directive}{`);
	});

	test('names every command', () => {
		for (const name of Object.keys(registry)) expect(guide).toMatch(new RegExp(`\`${name}\\b`));
	});
});
