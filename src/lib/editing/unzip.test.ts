import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { takeFolder } from './folder-in.ts';
import { unzipped } from './unzip.ts';
import { zipOf } from './zip.ts';

const lesson = {
	id: 'river',
	files: new Map([
		['lesson.md', 'A'],
		['1-a.md', 'Ä 😀'],
	]),
	pictures: new Map([['a.svg', new Uint8Array([60])]]),
	saved: new Map(),
};

test('a lesson comes out of its zip as it went in', () => {
	const given = unzipped(zipOf(lesson, new Date(2024, 1, 1))) ?? [];
	const taken = takeFolder('zip', given, 'other');
	expect({ ...taken, files: new Map([...taken.files].sort()) }).toMatchObject({
		id: 'river',
		files: new Map([...lesson.files].sort()),
		left: [],
	});
});

test('what is no zip, is cut short, or unfolds to too much, is nothing', () => {
	const zip = zipOf(lesson, new Date(2024, 1, 1));
	expect(unzipped(new Uint8Array([1, 2, 3]))).toBeUndefined();
	expect(unzipped(zip.slice(0, -30))).toBeUndefined();
	expect(unzipped(zipSync({ 'a.md': new Uint8Array(25_000_000) }))).toBeUndefined();
	const many = Array.from({ length: 1200 }, (_, i): [string, Uint8Array] => [
		`${i}.md`,
		new Uint8Array(1),
	]);
	expect(unzipped(zipSync(Object.fromEntries(many)))).toBeUndefined();
});
