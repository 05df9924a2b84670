import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLessons } from '../../src/tools/lessons-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'readback-questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the pictures of a site are those with which nothing is wrong, of lessons that are here', () => {
	const questions = join(folder, 'questions');
	const samples = join(import.meta.dirname, '../lessons');
	cpSync(join(samples, 'active-picture'), join(questions, 'flood'), { recursive: true });
	writeFileSync(join(questions, 'flood', 'photo.jpg'), 'a photo');
	writeFileSync(join(questions, 'flood', 'notes.txt'), 'no picture');
	writeFileSync(join(folder, 'secret.png'), 'a secret');
	symlinkSync('../../secret.png', join(questions, 'flood', 'secret.png'));
	symlinkSync('photo.jpg', join(questions, 'flood', 'same.jpg'));
	// A lesson that is a link, one that can not be read, and what is no folder.
	cpSync(join(samples, 'good'), join(folder, 'elsewhere'), { recursive: true });
	symlinkSync('../elsewhere', join(questions, 'linked'));
	symlinkSync('nowhere', join(questions, 'gone'));
	mkdirSync(join(questions, 'unread'));
	writeFileSync(join(questions, 'unread', 'lesson.md'), '---\ntitle: [\n---\n');
	writeFileSync(join(questions, 'unread', 'a.svg'), '<svg/>');

	const { lessons, findings, pictures } = readLessons(questions);
	expect(lessons.map(({ id }) => id)).toEqual(['flood']);
	expect(pictures).toEqual(['flood/mill.svg', 'flood/photo.jpg', 'flood/same.jpg']);
	const told = findings.filter(({ name }) => name === 'unknown-file').map(({ file }) => file);
	expect(told).toEqual(['linked', 'flood/secret.png']);
	expect(findings.filter(({ file }) => file === 'flood/dam.svg')).toHaveLength(6);
});

test('a folder that is not there has none', () => {
	expect(readLessons(join(folder, 'nowhere'))).toEqual({ lessons: [], findings: [], pictures: [] });
});
