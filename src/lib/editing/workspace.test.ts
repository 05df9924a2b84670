import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { inOrder, nameTrouble, nextNumber } from './file-names.ts';
import { takeFolder } from './folder-in.ts';
import { endingOf, fromEditor, toEditor } from './line-endings.ts';
import {
	asSaved,
	changedFiles,
	folderOf,
	lastDeleted,
	opened,
	renamed,
	takenBack,
	unsaved,
	withText,
	withoutFiles,
} from './workspace.ts';
import { zipOf } from './zip.ts';

const lesson = opened(
	'ferry',
	new Map([
		['lesson.md', '---\ntitle: Ferry\n---\n'],
		['1-dock.md', 'Prose.\n'],
		['1-dock.quiz.md', '## Q {#q}\n'],
	]),
	new Map([['map.png', Uint8Array.of(1, 2, 3)]]),
);

it('a file is changed until it is as it was saved', () => {
	const changedOnce = withText(lesson, '1-dock.md', 'New.\n');
	expect(changedFiles(changedOnce)).toEqual(['1-dock.md']);
	expect(changedFiles(withText(changedOnce, '1-dock.md', 'Prose.\n'))).toEqual([]);
	expect(changedFiles(asSaved(changedOnce))).toEqual([]);
	expect(changedFiles(withoutFiles(lesson, ['1-dock.md']))).toEqual(['1-dock.md']);
});

it('a section and its questions are renamed together', () => {
	const names = (from: string, to: string) => [...renamed(lesson, from, to).files.keys()];
	expect(names('1-dock.md', '2-pier.md')).toEqual(['lesson.md', '2-pier.md', '2-pier.quiz.md']);
	expect(names('1-dock.quiz.md', '1-pier.quiz.md')).toContain('1-pier.md');
});

it('names are in reading order, new ones get the next number, and bad ones a reason', () => {
	const names = ['people.md', '10-b.md', '2-a.quiz.md', 'lesson.md', '2-a.md', 'source.md'];
	expect(inOrder(names)).toEqual([
		'lesson.md',
		'source.md',
		'2-a.md',
		'2-a.quiz.md',
		'10-b.md',
		'people.md',
	]);
	expect(nextNumber(names)).toBe(11);
	expect(nameTrouble('2-a.md', names)).toBe('taken');
	expect(nameTrouble('3-quiz.md', names)).toBe('reserved');
	expect(nameTrouble('notes.md', names)).toBe('no-place');
	expect(nameTrouble('glossary.md', names)).toBeUndefined();
});

it('a zip unpacks into the folder of the lesson, pictures included', () => {
	const unpacked = unzipSync(zipOf(lesson, new Date(2024, 4, 1)));
	expect(Object.keys(unpacked).sort()).toEqual(
		['1-dock.md', '1-dock.quiz.md', 'lesson.md', 'map.png'].map((name) => `ferry/${name}`),
	);
	expect(strFromU8(unpacked['ferry/1-dock.md'] ?? new Uint8Array())).toBe('Prose.\n');
	expect(unpacked['ferry/map.png']).toEqual(Uint8Array.of(1, 2, 3));
});

it('line endings come back as they were', () => {
	for (const text of ['a\r\nb\r\n', 'a\nb\n', 'a\rb\r', 'one line']) {
		expect(fromEditor(toEditor(text), endingOf(text))).toBe(text);
	}
});

it('of a folder that was given, the lesson is taken and the rest named', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const taken = takeFolder(
		'questions',
		[
			{ path: 'questions/ferry/lesson.md', bytes: bytes('---\n---\n') },
			{ path: 'questions/ferry/map.png', bytes: bytes('x') },
			{ path: 'questions/ferry/.DS_Store', bytes: bytes('x') },
			{ path: 'questions/ferry/old/lesson.md', bytes: bytes('old') },
			{ path: 'questions/ferry/1-a.md', bytes: Uint8Array.of(0x61, 0xff) },
		],
		'lesson',
	);
	expect(taken.id).toBe('ferry');
	expect([...taken.files.keys()]).toEqual(['lesson.md', '1-a.md']);
	expect([...taken.pictures.keys()]).toEqual(['map.png']);
	expect(taken.damaged).toEqual(['1-a.md']);
	expect(taken.left).toEqual(['questions/ferry/old/lesson.md']);
});

it('gives an SVG to the reader with its text, another picture by its name', () => {
	const bytes = new TextEncoder().encode('<svg/>');
	const pictures = new Map([
		['a.svg', bytes],
		['b.png', bytes],
	]);
	expect([...folderOf(opened('l', new Map([['lesson.md', 't']]), pictures))]).toEqual([
		['lesson.md', 't'],
		['a.svg', '<svg/>'],
		['b.png', ''],
	]);
});

it('what was deleted is kept, comes back as it was, the latest first, and beside what took its name', () => {
	const start = unsaved(
		'ferry',
		new Map([
			['1-a.md', 'Prose.'],
			['glossary.md', 'Words.'],
			['lesson.md', 'L.'],
		]),
	);
	expect(lastDeleted(start)).toBeUndefined();
	const less = withoutFiles(withoutFiles(start, ['1-a.md']), ['glossary.md']);
	expect(lastDeleted(less)?.name).toBe('glossary.md');
	const once = takenBack(less);
	expect(once.names).toEqual(['glossary.md']);
	const twice = takenBack(withText(once.workspace, '1-a.md', 'Another.'));
	expect(twice.names).toEqual(['1-a-2.md']);
	expect(new Map(twice.workspace.files)).toEqual(
		new Map([
			['lesson.md', 'L.'],
			['glossary.md', 'Words.'],
			['1-a.md', 'Another.'],
			['1-a-2.md', 'Prose.'],
		]),
	);
	expect(takenBack(twice.workspace).names).toEqual([]);
	expect(structuredClone(less)).toEqual(less);
});
