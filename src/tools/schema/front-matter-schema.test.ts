import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileTypeOf, settings, type AttributeSyntax } from '#lib/notation/index.ts';
import { settingMeanings } from '#lib/words/description.ts';
import { project } from '../testing/questions-command.ts';
import { allSchemas, schemaNames, schemaOf, type JsonSchema } from './front-matter-schema.ts';
import { troublesIn } from './small-validator.ts';

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
		expect(troublesIn(frontMatter(file), schemaOf(fileTypeOf(basename(file)) ?? '') ?? {})).toEqual(
			[],
		);
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

	test.each(Object.entries<Keys>(settings))(
		'of %s has the keys of the description, needed or not as it says',
		(name, keys) => {
			expect(keysOf(schemaOf(name) ?? {})).toEqual(described(keys));
		},
	);

	test('says of every key what it is for, and of no other', () => {
		const described = schemaNames.flatMap((name) => keysIn(schemaOf(name) ?? {}, name));
		expect(described.sort()).toEqual(Object.keys(settingMeanings).sort());
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

type Keys = Readonly<Record<string, AttributeSyntax>>;

/** Keys with whether they are needed, those inside of others behind a point. */
const described = (keys: Keys): Readonly<Record<string, boolean>> =>
	Object.fromEntries(
		Object.entries(keys).flatMap(([key, { required = false, keys: below = {} }]) => [
			[key, required],
			...Object.entries(described(below)).map(([more, is]) => [`${key}.${more}`, is] as const),
		]),
	);

function keysOf({ properties, required }: JsonSchema): Readonly<Record<string, boolean>> {
	const names: readonly unknown[] = Array.isArray(required) ? required : [];
	if (typeof properties !== 'object' || properties === null) return {};
	const entries = Object.entries(properties).flatMap(([key, value]: [string, unknown]) => [
		[key, names.includes(key)] as const,
		...(typeof value === 'object' && value !== null && 'properties' in value
			? Object.entries(keysOf({ ...value })).map(([more, is]) => [`${key}.${more}`, is] as const)
			: []),
	]);
	return Object.fromEntries(entries);
}

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
