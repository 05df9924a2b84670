import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { findingWeights } from '#lib/base/finding-names.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// Each folder under tests/lessons is a lesson with a slip (or with none), and findings.json says what must be found,
// judged by QUESTION-FILES.md. `UPDATE=1 npx vitest run tests/lessons.test.ts` writes what is found: read the difference.
const root = join(import.meta.dirname, 'lessons');

const place = { line: v.number(), column: v.number(), endLine: v.number(), endColumn: v.number() };
const expectation = v.object({
	/** Questions that must be in play, in the order of the lesson. */
	runs: v.array(v.string()),
	findings: v.array(
		v.object({ file: v.string(), ...place, severity: v.string(), name: v.string() }),
	),
});
type Expectation = v.InferOutput<typeof expectation>;

const cases = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

function expected(name: string): Expectation {
	return v.parse(expectation, JSON.parse(readFileSync(join(root, name, 'findings.json'), 'utf8')));
}

function found(name: string): Expectation & { readonly all: readonly Finding[] } {
	const files = new Map(readFolder(join(root, name)).files);
	files.delete('findings.json');
	const { lesson, findings } = checkLesson(name, files);
	const runs = lesson?.sections.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [];
	const placed = findings.map(
		({ file, line, column, endLine, endColumn, severity, name: rule }) => ({
			...{ file, line, column, endLine, endColumn, severity },
			name: rule,
		}),
	);
	return { runs, findings: placed, all: findings };
}

function written({ runs, findings }: Expectation): string {
	const rows = findings.map((each) => {
		const pairs = Object.entries(each).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
		return `\n\t\t{${pairs.join(', ')}}`;
	});
	const list = rows.length > 0 ? `[${rows.join(',')}\n\t]` : '[]';
	const ids = runs.map((id) => JSON.stringify(id)).join(', ');
	return `{\n\t"runs": [${ids}],\n\t"findings": ${list}\n}\n`;
}

describe('a lesson with a slip gets exactly the findings that it needs, and its other questions run', () => {
	test.each(cases)('%s', (name) => {
		const { all, ...result } = found(name);
		if (process.env.UPDATE) writeFileSync(join(root, name, 'findings.json'), written(result));
		expect(result, all.map(({ line, message }) => `${line} ${message}`).join('\n')).toEqual(
			expected(name),
		);
		for (const { message } of all) expect(message).toMatch(/[.:?]$/);
	});
});

test('every error has a lesson that shows it', () => {
	const shown = new Set(cases.flatMap((name) => expected(name).findings.map((each) => each.name)));
	const errors = Object.entries(findingWeights).flatMap(([name, weight]) =>
		weight === 'warning' ? [] : [name],
	);
	expect(errors.filter((name) => !shown.has(name))).toEqual([]);
});
