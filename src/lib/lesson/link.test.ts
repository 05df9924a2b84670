import { expect, test } from 'vitest';
import { pack } from '#lib/base/packed.ts';
import { holdsLesson, lessonFragment, readFragment } from './link.ts';

const files = new Map([
	['lesson.md', '---\ntitle: "Ein Fluß"\n---\n'],
	['1-a.md', 'Text 😀\r\n'],
]);

test('a lesson comes out of its link as it went in, open at the section that is named', async () => {
	const fragment = await lessonFragment({ id: 'river', files });
	expect(holdsLesson(`#${fragment}`)).toBe(true);
	expect(await readFragment(`#${fragment}`)).toEqual({ id: 'river', files, at: undefined });
	expect(await readFragment(`#${fragment}&at=two`)).toMatchObject({ id: 'river', at: 'two' });
});

test.each([
	['cut short', async () => (await lessonFragment({ id: 'river', files })).slice(0, -4)],
	['no lesson', async () => `lesson=${await pack('{"v":1}')}`],
	['a bad id', async () => `lesson=${await pack('{"v":1,"id":"../x","files":[]}')}`],
	['another version', async () => `lesson=${await pack('{"v":2,"id":"x","files":[]}')}`],
	['a text', async () => 'lesson=hello world'],
	['nothing', async () => 'lesson='],
	['far too much', async () => `lesson=${await pack(`["${'a'.repeat(5_000_000)}"]`)}`],
])('what is %s is no lesson', async (_, fragment) => {
	expect(await readFragment(`#${await fragment()}`)).toBeUndefined();
});
