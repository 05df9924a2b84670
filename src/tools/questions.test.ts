import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const lessons = join(here, '../../tests/lessons');

/** Runs the command in a folder. */
function questions(args: readonly string[], cwd = lessons) {
	const done = spawnSync(process.execPath, [join(here, 'questions.ts'), ...args], {
		cwd,
		encoding: 'utf8',
	});
	return { status: done.status, out: done.stdout, err: done.stderr };
}

const rows = v.array(
	v.strictObject({
		file: v.string(),
		line: v.number(),
		column: v.number(),
		endLine: v.number(),
		endColumn: v.number(),
		severity: v.picklist(['error', 'warning']),
		name: v.string(),
		message: v.string(),
	}),
);

// Each starts a program: on a busy machine that takes its time.
describe('questions check', { timeout: 60_000 }, () => {
	test('prints a line a finding, with the path as it is typed from here, a sum last, and ends with 1', () => {
		const { status, out } = questions(['check', 'duplicate-id']);
		expect(status).toBe(1);
		expect(out.trimEnd().split('\n')).toEqual([
			'duplicate-id/1-flood.quiz.md:13:1 error duplicate-id The id "twice" stands above already. Give this question another one.',
			'1 error, 0 warnings in 1 lesson',
		]);
	});

	test('ends with 0 where there are warnings alone', () => {
		const { status, out } = questions(['check', '.'], join(lessons, 'missing-source-draft'));
		expect(status).toBe(0);
		expect(out).toMatch(/^1-flood\.quiz\.md:1:1 warning missing-source /);
	});

	test('reads the whole lesson for the sake of one file, and says what concerns that file', () => {
		const across = questions(['check', 'duplicate-id-across/2-after.quiz.md']);
		expect(across.status).toBe(1);
		expect(across.out).toMatch(/^duplicate-id-across\/2-after\.quiz\.md:1:1 error duplicate-id /);
		const other = questions(['check', 'duplicate-id-across/1-flood.quiz.md']);
		expect(other).toMatchObject({ status: 0, out: '0 errors, 0 warnings in 1 lesson\n' });
	});

	test('takes a folder of lessons, and names each lesson once however often it is meant', () => {
		const { status, out } = questions(['check', '.', 'missing-id', 'bad-id/lesson.md']);
		expect(status).toBe(1);
		expect(out.match(/^missing-id\/1-flood\.quiz\.md:1:1 /gm)).toHaveLength(1);
	});

	test('prints JSON and nothing else with --json', () => {
		const broken = questions(['check', '--json', 'missing-id']);
		expect(v.parse(rows, JSON.parse(broken.out))).toHaveLength(2);
		expect(broken).toMatchObject({ status: 1, err: '' });
		expect(questions(['check', '--json', 'quiz-title'])).toMatchObject({ status: 0, out: '[]\n' });
	});

	test.each([
		[['check', 'nowhere'], 'There is no file or folder "nowhere".'],
		[['check', '--jsn'], "Unknown option '--jsn'."],
		[['chek'], 'There is no command "chek". Did you mean "check"?'],
		[[], 'Say what to do with the questions: check.'],
	])('ends with 2 and a word of help on %j', (args, message) => {
		const { status, out, err } = questions(args);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toContain(message);
	});

	test('explains itself', () => {
		expect(questions(['--help'])).toMatchObject({ status: 0, err: '' });
		expect(questions(['check', '--help']).out).toContain('Usage: questions check');
	});

	test('finds nothing in the lessons of this repository', () => {
		const { status, out } = questions(['check'], join(here, '../..'));
		expect(out).toMatch(/^0 errors, 0 warnings in \d+ lessons?\n$/);
		expect(status).toBe(0);
	});
});
