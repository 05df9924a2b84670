import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../read-folder.ts';
import { root } from '../ready/root.js';
import { readSent } from './rooms.ts';

const { files } = readFolder(join(root, 'questions', 'kyrgyzstan-2019'));

test('a lesson sent from the editor is read like one of the site, and counts as unlisted', async () => {
	const read = await readSent({ id: 'mine', files: Object.fromEntries(files) });
	expect(read).toMatchObject({ lesson: { id: 'mine', listed: false } });
	expect('lesson' in read && read.lesson.sections.length).toBe(9);
});

test('a lesson that can not be read comes back with what is wrong', async () => {
	const read = await readSent({ id: 'mine', files: { 'lesson.md': '---\ntitle: [\n---\n' } });
	expect('findings' in read && read.findings.length).toBeGreaterThan(0);
});

test.each([
	undefined,
	'text',
	{ id: '../up', files: {} },
	{ id: 'mine', files: { 'lesson.md': 1 } },
])('what is no folder is no lesson: %j', async (sent) => {
	expect(await readSent(sent)).toEqual({ findings: [] });
});
