import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../tools/read-folder.ts';
import { readLesson } from './index.ts';
import { withPictureAddresses } from './pictures.ts';

test('a picture has the address of its lesson, and nothing else changes', () => {
	const folder = join(import.meta.dirname, '../../../questions/examples');
	const { lesson } = readLesson('examples', readFolder(folder).files);
	if (!lesson) throw new Error('The examples can not be read.');
	const before = JSON.stringify(lesson);
	const after = JSON.stringify(withPictureAddresses(lesson));
	expect(before).toContain('"src":"fluke.svg"');
	expect(after).toBe(before.replaceAll('"src":"fluke.svg"', '"src":"/examples/fluke.svg"'));
});
