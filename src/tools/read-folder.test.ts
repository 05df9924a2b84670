import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode, readFolder } from './read-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'readback-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('bytes', () => {
	const read = (bytes: Uint8Array) => decode({ bytes, size: bytes.length }, 'a.md');

	test('are UTF-8, and say where they are not', () => {
		expect(read(Buffer.from('Кой-Таш'))).toEqual({ text: 'Кой-Таш', findings: [] });
		const { findings } = read(Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]));
		expect(findings).toMatchObject([{ name: 'bad-value', line: 2, column: 2, endColumn: 3 }]);
	});

	test('of UTF-16, as some editors save, are read and said to be', () => {
		const { text, findings } = read(Buffer.from('\uFEFFa\nb', 'utf16le'));
		expect(text.slice(-3)).toBe('a\nb');
		expect(findings).toMatchObject([{ name: 'bad-value', line: 1, column: 1 }]);
	});

	test('beyond a quarter of a megabyte of prose, or four of questions, are never looked at, and said to be', () => {
		const here = mkdtempSync(join(folder, 'large-'));
		for (const name of ['1-a.md', '1-a.quiz.md']) {
			writeFileSync(join(here, name), 'a');
			truncateSync(join(here, name), 100 * 1024 * 1024);
		}
		const { files, whole, findings } = readFolder(here);
		expect(files.get('1-a.md')).toHaveLength(256 * 1024);
		expect(files.get('1-a.quiz.md')).toHaveLength(256 * 1024);
		expect(findings).toMatchObject([
			{
				...{ file: '1-a.md', name: 'bad-value' },
				message:
					'This file has 100 MB, and 0.25 are the most: it is read no further than here. Divide it.',
			},
			{ file: '1-a.quiz.md', name: 'bad-value' },
		]);
		expect([...whole]).toEqual([]);
	});

	test('of questions are read up to four megabytes', () => {
		const here = mkdtempSync(join(folder, 'many-'));
		writeFileSync(join(here, '1-a.quiz.md'), 'a'.repeat(3 * 1024 * 1024));
		expect(readFolder(here)).toMatchObject({ findings: [], whole: new Set(['1-a.quiz.md']) });
	});
});

test('a folder is its Markdown and the names of its other files', () => {
	const here = mkdtempSync(join(folder, 'lesson-'));
	mkdirSync(join(here, 'pictures'));
	writeFileSync(join(here, 'lesson.md'), 'a');
	writeFileSync(join(here, 'pictures/map.png'), 'not text');
	for (const name of ['.hidden.md', 'old.md~', 'a\u0007b.md']) writeFileSync(join(here, name), 'b');
	const { files, whole, findings } = readFolder(here);
	expect([...files]).toEqual([
		['lesson.md', 'a'],
		['pictures/map.png', ''],
	]);
	expect([...whole]).toEqual(['lesson.md']);
	expect(findings).toEqual([]);
});
