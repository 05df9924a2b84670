import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '../testing/questions-command.ts';
import { allSchemas, schemaNames, schemaOf, type JsonSchema } from './front-matter-schema.ts';
import { meanings } from './meanings.ts';
import { troublesIn } from './small-validator.ts';

/** Which schema a file of a lesson is for. */
function nameFor(file: string): string {
	const known = /(lesson|source|people|places|timeline|glossary)\.md$/.exec(file)?.[1];
	return known ?? (file.endsWith('.quiz.md') ? 'quiz' : 'section');
}

const files = globSync('questions/*/*.md', { cwd: project }).sort();

/** A file's front matter as any YAML program reads it. */
function frontMatter(file: string): unknown {
	const text = readFileSync(join(project, file), 'utf8');
	return parse(/^---\n([^]*?)^---$/m.exec(text)?.[1] ?? '{}') ?? {};
}

describe('the JSON Schema of front matter', () => {
	test('there are lessons to try', () => {
		expect(files.length).toBeGreaterThan(20);
	});

	test.each(files)('takes what %s has', (file) => {
		expect(troublesIn(frontMatter(file), schemaOf(nameFor(file)) ?? {})).toEqual([]);
	});

	test.each([
		['lesson', { title: 'a', summary: 'b', lang: 'en', asOf: '2020' }, '/source is missing'],
		['lesson', { ...lessonWith({ complete: 'perhaps' }) }, '/complete is none of'],
		['lesson', { ...lessonWith({ asOf: 'yesterday' }) }, '/asOf does not match'],
		['lesson', { ...lessonWith({ guess: ['a', 'b', 'c', 'd'] }) }, '/guess has too many'],
		['lesson', { ...lessonWith({ titel: 'a' }) }, '/titel is unknown'],
		['section', { title: 'a', goals: { Bad: 'b' } }, '/goals/Bad'],
		['places', { views: { a: { centre: 'b' } } }, '/views/a'],
		['places', { country: 'Kyrgyzstan' }, '/country does not match'],
		['people', { title: 'a' }, '/title is unknown'],
	])('of %s does not take %j', (name, value, trouble) => {
		expect(troublesIn(value, schemaOf(name) ?? {}).join()).toContain(trouble);
	});

	test('takes numbers and words as YAML programs read them', () => {
		expect(
			troublesIn(lessonWith({ title: 1984, asOf: 2019, listed: false }), schemaOf('lesson') ?? {}),
		).toEqual([]);
	});

	test('says of every key what it is for, and of no other', () => {
		const described = schemaNames.flatMap((name) => keysIn(schemaOf(name) ?? {}, name));
		expect(described.sort()).toEqual(Object.keys(meanings).sort());
	});

	test('is one document for all, a definition each', () => {
		const { definitions, ...rest } = allSchemas();
		expect(rest).toEqual({ $schema: 'http://json-schema.org/draft-07/schema#' });
		const each = schemaNames.map(
			(name) => [name, expect.objectContaining({ type: 'object' })] as const,
		);
		expect(definitions).toEqual(Object.fromEntries(each));
		expect(JSON.stringify(allSchemas())).not.toContain('$ref');
	});
});

function lessonWith(more: object): object {
	return { title: 'a', summary: 'b', lang: 'en', asOf: '2020', source: { title: 'c' }, ...more };
}

/** Every key with a description, as `lesson.source.title`. */
function keysIn(schema: JsonSchema, path: string): string[] {
	const { properties } = schema;
	if (typeof properties !== 'object' || properties === null) return [];
	return Object.entries(properties).flatMap(([key, value]: [string, unknown]) => {
		if (typeof value !== 'object' || value === null) return [];
		const own = 'description' in value ? [`${path}.${key}`] : [];
		return [...own, ...keysIn({ ...value }, `${path}.${key}`)];
	});
}
