import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readLines } from '#lib/memory/entry.ts';
import { progress } from '#lib/memory/index.ts';

/*
 * Logs as released versions wrote them, and what they came to then. A release adds a file named after it; none is ever changed: what
 * lies on learners' devices does not change either.
 */
const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'past');
const past = v.object({
	version: v.string(),
	lesson: v.string(),
	now: v.array(v.object({ id: v.string(), wording: v.string(), meaning: v.string() })),
	lines: v.array(v.unknown()),
	expected: v.object({
		history: v.record(v.string(), v.unknown()),
		changed: v.array(v.string()),
		read: v.array(v.string()),
		runs: v.array(v.unknown()),
	}),
});

describe.each(readdirSync(folder))('the log in tests/past/%s', (name) => {
	const { lines, lesson, now, expected } = v.parse(
		past,
		JSON.parse(readFileSync(join(folder, name), 'utf8')),
	);

	test('is read to its last line, and as it was written', () => {
		expect(readLines(lines)).toEqual(lines);
	});

	// A later version may know more of it, and nothing else.
	test('comes to what it came to then', () => {
		const { history, changed, read, runs } = progress(lines, lesson, now);
		expect({ changed: [...changed], read }).toEqual({
			changed: expected.changed,
			read: expected.read,
		});
		expect([...history.keys()].sort()).toEqual(Object.keys(expected.history).sort());
		expect(Object.fromEntries(history)).toMatchObject(expected.history);
		expect(runs).toMatchObject(expected.runs);
	});
});

const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
const isInGit = git('rev-parse', '--verify', 'HEAD').status === 0;

// Where the code came without its history there is nothing to compare with.
describe.runIf(isInGit)('the logs of the past', () => {
	test('are as they were last committed', () => {
		expect(
			git('diff', '--name-status', '--diff-filter=MDRT', 'HEAD', '--', 'tests/past').stdout,
		).toBe('');
	});

	test('were never changed or taken away by any commit', () => {
		const changes = [
			'log',
			'--format=%h',
			'--name-status',
			'--diff-filter=MDRT',
			'--',
			'tests/past',
		];
		const { status, stdout } = git(...changes);
		expect([status, stdout]).toEqual([0, '']);
	});
});
