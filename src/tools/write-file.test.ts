import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from './testing/questions-command.ts';
import { replaceFile } from './write-file.ts';

describe('a file that is replaced', () => {
	test('has the new text and its old permissions, and nothing is left beside it', () => {
		const folder = tempFolder({ 'a.md': 'old' });
		chmodSync(join(folder, 'a.md'), 0o640);
		expect(replaceFile(folder, 'a.md', 'old', 'neu: Кой-Таш')).toBeUndefined();
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('neu: Кой-Таш');
		expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
		expect(readdirSync(folder)).toEqual(['a.md']);
	});

	test('stays as it is where it has been changed since it was read', () => {
		const folder = tempFolder({ 'a.md': 'typed in the meantime' });
		expect(replaceFile(folder, 'a.md', 'old', 'new')).toBe('has been changed in the meantime.');
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('typed in the meantime');
	});

	test('is never one outside the folder, by a link or by its name', () => {
		const folder = tempFolder({ 'mine.md': 'old', 'lesson/own.md': 'old' });
		const lesson = join(folder, 'lesson');
		symlinkSync('../mine.md', join(lesson, 'link.md'));
		for (const name of ['link.md', '../mine.md']) {
			expect(replaceFile(lesson, name, 'old', 'new')).toBe(
				'is a link that leads out of its folder.',
			);
		}
		expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('old');
	});

	test('stays a link where it is one to a file inside the folder', () => {
		const folder = tempFolder({ 'a.md': 'old' });
		symlinkSync('a.md', join(folder, 'b.md'));
		expect(replaceFile(folder, 'b.md', 'old', 'new')).toBeUndefined();
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
		expect(
			readdirSync(folder, { withFileTypes: true }).map((each) => each.isSymbolicLink()),
		).toEqual([false, true]);
	});

	test('is said to be gone, or a folder', () => {
		const folder = tempFolder();
		mkdirSync(join(folder, 'b.md'));
		expect(replaceFile(folder, 'a.md', '', 'new')).toBe('could not be written (ENOENT).');
		expect(replaceFile(folder, 'b.md', '', 'new')).toBe('is no file any more.');
	});
});
