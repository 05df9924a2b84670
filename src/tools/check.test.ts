import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { project, questions, samples, tempFolder } from './testing/questions-command.ts';

const check = (args: readonly string[], cwd = samples) => questions(['check', ...args], cwd);

const range = { line: v.number(), column: v.number(), endLine: v.number(), endColumn: v.number() };
const rows = v.array(
	v.strictObject({
		file: v.string(),
		...range,
		severity: v.picklist(['error', 'warning']),
		name: v.string(),
		message: v.string(),
		fix: v.optional(
			v.strictObject({
				title: v.string(),
				guess: v.optional(v.literal(true)),
				edits: v.array(v.strictObject({ range: v.strictObject(range), text: v.string() })),
			}),
		),
	}),
);

describe('questions check', () => {
	test('prints a line a finding, with the path as it is typed from here, a sum last, and ends with 1', async () => {
		const { status, out } = await check(['duplicate-id']);
		expect(status).toBe(1);
		expect(out.trimEnd().split('\n')).toEqual([
			'duplicate-id/1-flood.quiz.md:13:1 error duplicate-id The id "twice" stands above already. Give this question another one.',
			'1 error, 0 warnings in 1 lesson',
		]);
	});

	test('ends with 0 where there are warnings alone', async () => {
		const { status, out } = await check(['.'], join(samples, 'missing-source-draft'));
		expect(status).toBe(0);
		expect(out).toMatch(/^1-flood\.quiz\.md:1:1 warning missing-source /);
	});

	test('reads the whole lesson for the sake of one file, and says what concerns that file', async () => {
		const across = await check(['duplicate-id-across/2-after.quiz.md']);
		expect(across.status).toBe(1);
		expect(across.out).toMatch(/^duplicate-id-across\/2-after\.quiz\.md:1:1 error duplicate-id /);
		const other = await check(['duplicate-id-across/1-flood.quiz.md']);
		expect(other).toMatchObject({ status: 0, out: '0 errors, 0 warnings in 1 lesson\n' });
	});

	test('takes a folder of lessons, and names each lesson once however often it is meant', async () => {
		const { status, out } = await check(['.', 'missing-id', 'bad-id/lesson.md']);
		expect(status).toBe(1);
		expect(out.match(/^missing-id\/1-flood\.quiz\.md:1:1 /gm)).toHaveLength(1);
	});

	test('prints JSON and nothing else with --json, a fix where there is one', async () => {
		const broken = await check(['--json', 'missing-id', 'bad-id']);
		const found = v.parse(rows, JSON.parse(broken.out));
		expect(found.filter(({ file }) => file.startsWith('missing-id/'))).toHaveLength(2);
		expect(found.filter(({ fix }) => fix).map(({ name }) => name)).toContain('bad-id');
		expect(broken).toMatchObject({ status: 1, err: '' });
		expect(await check(['--json', 'quiz-title'])).toMatchObject({ status: 0, out: '[]\n' });
	});

	test('finds a lesson of questions/ by its name alone, and names the nearest where there is none', async () => {
		expect(await check(['examples'], project)).toMatchObject({ status: 0, err: '' });
		const { status, err } = await check(['exampels'], project);
		expect(status).toBe(2);
		expect(err).toContain('There is no file or folder "exampels". Did you mean "examples"?');
	});

	test('says so where a path means no lesson', async () => {
		const { status, err } = await check(['.'], tempFolder({ 'a.txt': 'no lesson' }));
		expect(status).toBe(2);
		expect(err).toContain('There is no lesson in "."');
	});

	test("prints lines that the README's problem matcher reads", async () => {
		const readme = readFileSync(join(project, 'README.md'), 'utf8');
		const written: unknown = JSON.parse(`"${/"regexp": "(.*)",/.exec(readme)?.[1] ?? ''}"`);
		const pattern = new RegExp(String(written));
		const lines = (await check(['bad-value', '--lines'])).out.trimEnd().split('\n').slice(0, -1);
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines) {
			const [, file, row, column, severity, name, message] = pattern.exec(line) ?? [];
			expect(
				`${file ?? ''}:${row ?? ''}:${column ?? ''} ${severity ?? ''} ${name ?? ''} ${message ?? ''}`,
			).toBe(line);
		}
	});

	test('has no sign in its lines that a terminal obeys', async () => {
		const folder = tempFolder({ 'lesson.md': '---\n\u001B[31mevil\u0007: \u202Ex\n---\n' });
		expect((await check(['.'], folder)).out).not.toMatch(/[\u001B\u0007\u202E]/);
	});

	test('finds nothing in the lessons of this repository', async () => {
		const { status, out } = await check([], project);
		expect(out).toMatch(/^0 errors, 0 warnings in \d+ lessons?\n$/);
		expect(status).toBe(0);
	});
});
