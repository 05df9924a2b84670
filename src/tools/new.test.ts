import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions, tempFolder } from './testing/questions-command.ts';

describe('questions new', () => {
	test('makes a lesson in questions/ that passes check, which tells where the template still stands', async () => {
		const here = tempFolder({ 'questions/README.md': '' });
		const made = await questions(['new', 'flood-2026', '--title', 'The flood: what we know'], here);
		expect(made).toMatchObject({ status: 0, err: '' });
		const folder = join(here, 'questions/flood-2026');
		for (const file of readdirSync(folder))
			expect(made.out).toContain(`questions/flood-2026/${file}`);
		expect(readFileSync(join(folder, 'lesson.md'), 'utf8')).toContain('"The flood: what we know"');
		const { status, out } = await questions(['check'], here);
		expect(status).toBe(0);
		// Nothing to mend but the template's own words: each part of it says that it is still one.
		expect(out).toMatch(
			/^(?:questions\S+ warning placeholder .*\n)+0 errors, \d+ warnings in 1 lesson\n$/,
		);
	});

	test('makes it here where there is no questions/, and where a path leads', async () => {
		const here = tempFolder();
		expect((await questions(['new', 'one'], here)).status).toBe(0);
		expect((await questions(['new', 'deep/er/two/'], here)).status).toBe(0);
		expect((await questions(['check', 'one', 'deep/er/two'], here)).status).toBe(0);
	});

	test('leaves what is there alone', async () => {
		const here = tempFolder({ 'one/notes.txt': 'mine' });
		const { status, err } = await questions(['new', 'one'], here);
		expect(status).toBe(2);
		expect(err).toContain('"one" is there already.');
		expect(readdirSync(join(here, 'one'))).toEqual(['notes.txt']);
	});

	test.each([
		[['Flood 2026'], '"Flood 2026" can be no address'],
		[['room'], '"room" is the address of another page'],
		[['one', '--lang', 'x_y'], 'Write a language tag here'],
		[[], 'Name the lesson: new flood-2026.'],
	])('refuses %j and makes nothing', async (args, message) => {
		const here = tempFolder();
		const { status, err } = await questions(['new', ...args], here);
		expect(status).toBe(2);
		expect(err).toContain(message);
		expect(readdirSync(here)).toEqual([]);
	});
});
