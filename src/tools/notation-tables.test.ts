import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { authors } from '#lib/kinds/author.ts';
import { directives } from '#lib/notation/index.ts';
import { contract, tables, withTables } from './notation-tables.ts';
import { samplesIn } from './testing/samples-in.ts';

const text = readFileSync(contract, 'utf8');

describe('questions/NOTATION.md', () => {
	const { lesson, findings } = checkLesson('bridge-2024', samplesIn(text));

	test('has samples that read as one lesson without a finding', () => {
		expect(findings).toEqual([]);
		expect(lesson?.paragraphs.length).toBeGreaterThan(3);
	});

	test('shows each kind of question', () => {
		const kinds = lesson?.sections.flatMap(({ questions }) => questions.map(({ kind }) => kind));
		expect([...new Set(kinds)].sort()).toEqual([...authors.keys()].sort());
	});

	test('has each table of the description as it is (node src/tools/notation-tables.ts writes them anew)', () => {
		const places = [...text.matchAll(/<!-- table: ([a-z]+) -->/g)].map(([, name = '']) => name);
		expect(places.sort()).toEqual(Object.keys(tables).sort());
		expect(text).toBe(withTables(text));
	});

	test('leaves no cell of what a thing is for empty', () => {
		for (const name of ['settings', 'fields', 'entries', 'attributes', 'directives', 'statements'])
			for (const row of (tables[name] ?? '').split('\n').slice(2))
				expect(row).not.toMatch(/\|  \|$/);
		for (const name of Object.keys(directives)) expect(text).toContain(`\`::${name}\``);
	});
});
