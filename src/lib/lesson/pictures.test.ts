import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../tools/read-folder.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { withPictureAddresses } from './pictures.ts';

test('a picture has the address of its lesson, and nothing else changes', () => {
	const folder = join(import.meta.dirname, '../../../questions/examples');
	const { lesson } = checkLesson('examples', readFolder(folder).files);
	if (!lesson) throw new Error('The examples can not be read.');
	const before = JSON.stringify(lesson);
	const after = JSON.stringify(withPictureAddresses(lesson));
	expect(before).toContain('"src":"fluke.svg"');
	expect(after).toBe(before.replaceAll(/"(src|href)":"fluke.svg"/g, '"$1":"/examples/fluke.svg"'));
});

test('so has a link to one, and no other link', () => {
	const files = new Map(readFolder(join(import.meta.dirname, '../../../questions/examples')).files);
	files.set(
		'lesson.md',
		`${files.get('lesson.md') ?? ''}\n[a](fluke.svg) [b](./fluke.svg) [c](whale) [d](https://elsewhere.example/e.svg) [f][g]\n\n[g]: fluke.svg\n`,
	);
	const { lesson } = checkLesson('examples', files);
	const links = JSON.stringify(lesson && withPictureAddresses(lesson).welcome).match(
		/"href":"[^"]*"/g,
	);
	expect(links?.map((each) => each.slice(8, -1)).slice(-5)).toEqual([
		...['/examples/fluke.svg', '/examples/fluke.svg', 'whale', 'https://elsewhere.example/e.svg'],
		'/examples/fluke.svg',
	]);
});
