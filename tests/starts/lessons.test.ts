import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadlines } from '../../src/tools/testing/patience.js';
import { unlikely } from './cases/lessons.ts';
import { newPlace } from './place.ts';

// One build of a site that is unlike ours in many ways at once; `npm run try:starts` builds and starts each by itself.
const place = newPlace('');
afterAll(() => place.remove());

test(
	'a site builds without a picture, a map or a listed lesson, beside broken ones and odd names',
	{ timeout: deadlines.long },
	() => {
		const folder = place.checkout("read back (1) #ü & 'x'", { build: 'none', lessons: unlikely });
		const { status, stderr } = spawnSync(process.execPath, [join(folder, 'src/tools/build.js')], {
			encoding: 'utf8',
		});
		expect(stderr).toContain('questions/broken/lesson.md:');
		expect(status, stderr).toBe(0);
		const [hash = ''] = readdirSync(join(folder, 'build'));
		const pages = join(folder, 'build', hash, 'prerendered');
		expect(readFileSync(join(pages, 'index.html'), 'utf8')).toContain('No lessons here yet');
		for (const page of ['prose.html', 'prose/first.html', 'prose/quiz.html', 'prose/source.html'])
			expect([page, existsSync(join(pages, page))]).toEqual([page, true]);
		// Whoever may read the folder may start it.
		const rights = (name: string) => statSync(join(folder, name)).mode & 0o055;
		expect(rights(join('build', hash))).toBe(rights('src'));
		// It was tried before it was moved into place.
		expect(existsSync(join(folder, 'build', hash, 'proven.json'))).toBe(true);
	},
);
