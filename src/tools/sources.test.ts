import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copySources, sourcesHash } from './sources.js';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "readback (1) #ü & 'x' "));
	for (const folder of ['src', 'questions/a', 'elsewhere', 'build'])
		mkdirSync(join(root, folder), { recursive: true });
	for (const file of ['package.json', 'src/a.js', 'questions/a/lesson.md', 'build/old'])
		writeFileSync(join(root, file), file);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a copy has the same hash, wherever it lies', () => {
	const copy = join(root, 'copy');
	copySources(root, copy);
	expect(sourcesHash(copy)).toBe(sourcesHash(root));
	expect(readdirSync(copy).sort()).toEqual(['package.json', 'questions', 'src']);
});

test.each([
	['a changed file', () => writeFileSync(join(root, 'src/a.js'), 'b')],
	['a new one', () => writeFileSync(join(root, 'questions/a/1.md'), '')],
	['one that is gone', () => rmSync(join(root, 'questions/a/lesson.md'))],
	['a link', () => symlinkSync('lesson.md', join(root, 'questions/a/1.md'))],
])('%s makes another hash', (_, change) => {
	const before = sourcesHash(root);
	change();
	expect(sourcesHash(root)).not.toBe(before);
});

test('what is no source makes none', () => {
	const before = sourcesHash(root);
	writeFileSync(join(root, 'src/a.test.ts'), '');
	writeFileSync(join(root, 'questions/README.md'), '');
	writeFileSync(join(root, 'build/new'), '');
	expect(sourcesHash(root)).toBe(before);
});

test('links that lead nowhere, or round, are copied as they are', () => {
	symlinkSync('nowhere.md', join(root, 'questions/a/dangling.md'));
	symlinkSync('..', join(root, 'questions/a/round'));
	symlinkSync('lesson.md', join(root, 'questions/a/link.md'));
	const copy = join(root, 'copy');
	copySources(root, copy);
	for (const name of ['dangling.md', 'round', 'link.md'])
		expect(lstatSync(join(copy, 'questions/a', name)).isSymbolicLink()).toBe(true);
	expect(sourcesHash(copy)).toBe(sourcesHash(root));
});

test('a change behind a link makes another hash', () => {
	writeFileSync(join(root, 'elsewhere/a.md'), 'a');
	symlinkSync('../../elsewhere/a.md', join(root, 'questions/a/link.md'));
	const before = sourcesHash(root);
	writeFileSync(join(root, 'elsewhere/a.md'), 'b');
	expect(sourcesHash(root)).not.toBe(before);
});

test('lessons may lie elsewhere as a whole', () => {
	rmSync(join(root, 'questions'), { recursive: true });
	mkdirSync(join(root, 'elsewhere/b'));
	writeFileSync(join(root, 'elsewhere/b/lesson.md'), 'b');
	symlinkSync('elsewhere', join(root, 'questions'));
	const copy = join(root, 'copy');
	copySources(root, copy);
	expect(readFileSync(join(copy, 'questions/b/lesson.md'), 'utf8')).toBe('b');
});

test.skipIf(process.platform === 'win32')('what is no file is not waited for', () => {
	const before = sourcesHash(root);
	spawnSync('mkfifo', [join(root, 'questions/a/pipe.md')]);
	expect(readdirSync(join(root, 'questions/a'))).toContain('pipe.md');
	expect(sourcesHash(root)).toBe(before);
});
